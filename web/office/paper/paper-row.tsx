import { Checkbox, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useCentre } from '../session/centre.tsx';
import { fullName } from '../visits/find-visit.tsx';
import { groupedReference } from '../visits/grouped-reference.ts';
import { DocumentsCell } from './documents-cell.tsx';
import { OUTCOMES, REASONS, wrongTimes } from './rows.ts';
import type { RowAnswer, TimeName } from './rows.ts';
import type { PaperModel, PaperVisit } from './use-paper.ts';
import { paperWords } from './words.ts';

export interface PaperRowProps {
  readonly visit: PaperVisit;
  readonly model: PaperModel;
}

/** One visit of the sheet. What became of it when it was sent stands under the name. */
export function PaperRow({ visit, model }: PaperRowProps): ReactElement {
  const texts = useTexts(paperWords);
  const { language } = useLanguage();
  const { timeZone } = useCentre();
  const { reference, ticket } = visit;
  const who = fullName(visit.visitor);
  const row = model.rowOf(reference);
  const told = model.answers.get(reference);
  return (
    <Table.Tr data-entered={told?.entered || undefined} data-refused={told?.entered === false || undefined}>
      <Table.Td className="tabular">{clockTime(language, timeZone, Date.parse(visit.start))}</Table.Td>
      <Table.Th scope="row" className="paper-who">
        {who}
        <Text size="sm" c="dimmed">
          {groupedReference(reference)}
          {ticket && `, ${texts.arrivedBefore(ticket.label)}`}
        </Text>
        <Told answer={told} />
      </Table.Th>
      <TimeCell {...{ visit, model, name: 'arrivedAt' }} />
      <TimeCell {...{ visit, model, name: 'calledAt' }} />
      <Table.Td>
        <NativeSelect
          className="paper-window"
          aria-label={texts.of(texts.window, who)}
          value={row.window}
          onChange={({ currentTarget }) => model.change(reference, { window: currentTarget.value })}
          data={[{ value: '', label: texts.noOutcome }, ...model.windows.map(String)]}
        />
      </Table.Td>
      <TimeCell {...{ visit, model, name: 'endedAt' }} />
      <OutcomeCell visit={visit} model={model} />
      <DocumentsCell visit={visit} model={model} />
      <Table.Td>
        <Checkbox
          aria-label={texts.of(texts.missed, who)}
          checked={row.missed}
          onChange={({ currentTarget }) => model.change(reference, { missed: currentTarget.checked })}
        />
      </Table.Td>
    </Table.Tr>
  );
}

function Told({ answer }: { readonly answer: RowAnswer | undefined }): ReactElement | null {
  const texts = useTexts(paperWords);
  if (!answer) return null;
  if (answer.entered) return <Text c="ok">{texts.rowEntered(answer.ticket ?? null)}</Text>;
  return (
    <Text c="err">
      {answer.title}. {answer.detail}
    </Text>
  );
}

function TimeCell({ visit, model, name }: PaperRowProps & { readonly name: TimeName }): ReactElement {
  const texts = useTexts(paperWords);
  const row = model.rowOf(visit.reference);
  const isWrong = model.isTried && wrongTimes(row).includes(name);
  return (
    <Table.Td>
      <TextInput
        aria-label={texts.of(texts[name], fullName(visit.visitor))}
        className="paper-time"
        inputMode="numeric"
        autoComplete="off"
        value={row[name]}
        error={isWrong ? texts.notATime : undefined}
        onChange={({ currentTarget }) => model.change(visit.reference, { [name]: currentTarget.value })}
      />
    </Table.Td>
  );
}

function OutcomeCell({ visit, model }: PaperRowProps): ReactElement {
  const texts = useTexts(paperWords);
  const who = fullName(visit.visitor);
  const { outcome, reason } = model.rowOf(visit.reference);
  const named = (
    codes: readonly string[],
    of: (code: string) => string,
  ): { value: string; label: string }[] => [
    { value: '', label: texts.noOutcome },
    ...codes.map((value) => ({ value, label: of(value) })),
  ];
  return (
    <Table.Td>
      <NativeSelect
        className="paper-outcome"
        aria-label={texts.of(texts.outcome, who)}
        value={outcome}
        onChange={({ currentTarget }) => model.change(visit.reference, { outcome: currentTarget.value })}
        data={named(OUTCOMES, texts.outcomeOf)}
      />
      {outcome === 'refused' && (
        <NativeSelect
          mt="xs"
          aria-label={texts.of(texts.reason, who)}
          value={reason}
          onChange={({ currentTarget }) => model.change(visit.reference, { reason: currentTarget.value })}
          data={named(REASONS, texts.reasonOf)}
        />
      )}
    </Table.Td>
  );
}
