import { useState } from 'react';
import type { CounterTicket, Outcome, RefusalReason } from './views.ts';

interface Said {
  readonly ticketId: string | null;
  readonly outcome: Outcome | null;
  readonly reason: RefusalReason | null;
  readonly documents: readonly string[];
  /** Whether what is missing is shown. */
  readonly isJudged: boolean;
}

export interface VisitEnd {
  readonly outcome: Outcome | null;
  readonly reason: RefusalReason | null;
  readonly documents: readonly string[];
  readonly isOutcomeMissing: boolean;
  readonly isReasonMissing: boolean;
  choose(this: void, outcome: Outcome): void;
  because(this: void, reason: RefusalReason): void;
  toggle(this: void, document: string): void;
  /** What is to be sent; null, and shown, when something is missing. */
  judged(this: void): { outcome: Outcome; reason?: RefusalReason; documentsSeen: string[] } | null;
}

const NOTHING: Omit<Said, 'ticketId'> = { outcome: null, reason: null, documents: [], isJudged: false };

/** What the clerk has ticked about the visit at the window; forgotten with the next ticket. */
export function useVisitEnd(ticket: CounterTicket | null): VisitEnd {
  const ticketId = ticket?.ticketId ?? null;
  const [kept, setSaid] = useState<Said>({ ...NOTHING, ticketId });
  const said = kept.ticketId === ticketId ? kept : { ...NOTHING, ticketId };
  const { outcome, reason, documents, isJudged } = said;
  const isReasonMissing = outcome === 'refused' && reason === null;
  return {
    ...{ outcome, reason, documents },
    isOutcomeMissing: isJudged && outcome === null,
    isReasonMissing: isJudged && isReasonMissing,
    choose: (next) => setSaid({ ...said, outcome: next, reason: next === 'refused' ? reason : null }),
    because: (next) => setSaid({ ...said, reason: next }),
    toggle: (document) =>
      setSaid({
        ...said,
        documents: documents.includes(document)
          ? documents.filter((one) => one !== document)
          : [...documents, document],
      }),
    judged: () => {
      if (outcome !== null && !isReasonMissing)
        return { outcome, ...(reason && { reason }), documentsSeen: [...documents] };
      setSaid({ ...said, isJudged: true });
      return null;
    },
  };
}
