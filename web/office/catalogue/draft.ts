import type { EditedService, TwoWords } from './use-catalogue.ts';

/** A service as it stands in the form: sentences as lines, notes by audience and document. */
export interface Draft {
  readonly code: string;
  readonly ticketPrefix: string;
  readonly minutes: string;
  readonly titleRu: string;
  readonly titleEn: string;
  readonly summaryRu: string;
  readonly summaryEn: string;
  readonly rulesRu: string;
  readonly rulesEn: string;
  readonly withdrawnFrom: string;
  readonly audiences: EditedService['audiences'];
}

export const EMPTY: Draft = {
  ...{ code: '', ticketPrefix: '', minutes: '15', titleRu: '', titleEn: '', summaryRu: '', summaryEn: '' },
  ...{ rulesRu: '', rulesEn: '', withdrawnFrom: '', audiences: [] },
};

export function draftOf(service: EditedService): Draft {
  const { code, ticketPrefix, minutes, title, summary, rules, audiences, withdrawnFrom } = service;
  return {
    ...{ code, ticketPrefix, audiences, minutes: String(minutes), withdrawnFrom: withdrawnFrom ?? '' },
    ...{ titleRu: title.ru, titleEn: title.en, summaryRu: summary.ru, summaryEn: summary.en },
    rulesRu: rules.map(({ ru }) => ru).join('\n'),
    rulesEn: rules.map(({ en }) => en).join('\n'),
  };
}

/** The sentences of both languages, line by line; null when there are not as many of one as of the other. */
export function rulesOf({ rulesRu, rulesEn }: Draft): TwoWords[] | null {
  const [ru, en] = [linesOf(rulesRu), linesOf(rulesEn)];
  return ru.length === en.length ? ru.map((text, at) => ({ ru: text, en: en[at] ?? '' })) : null;
}

export function bodyOf(draft: Draft, rules: TwoWords[]): Omit<EditedService, 'code' | 'centres'> {
  const { ticketPrefix, minutes, audiences, withdrawnFrom } = draft;
  return {
    ...{ ticketPrefix: ticketPrefix.trim().toUpperCase(), minutes: Number(minutes), rules },
    title: { ru: draft.titleRu, en: draft.titleEn },
    summary: { ru: draft.summaryRu, en: draft.summaryEn },
    withdrawnFrom: withdrawnFrom === '' ? null : withdrawnFrom,
    audiences: audiences.map(({ code, documents }) => ({
      code,
      documents: documents.map(({ code: document, note }) => ({
        code: document,
        note: note && (note.ru.trim() !== '' || note.en.trim() !== '') ? note : null,
      })),
    })),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
