import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { PrintTicket } from '../parts/print-ticket.tsx';
import { useCentre } from '../session/centre.tsx';
import { fullName } from '../visits/find-visit.tsx';
import { useCheckIn } from './use-check-in.ts';
import type { CheckInModel } from './use-check-in.ts';
import { hallWords } from './words.ts';

/** The field where a scanner types, and the clerk too. The focus stays in it for the next person. */
export function CheckInField({
  field,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
}): ReactElement {
  const texts = useTexts(hallWords);
  const model = useCheckIn();
  const [typed, setTyped] = useState('');
  const { arrival } = model;
  useEffect(() => {
    // Whoever was chosen by name is done: the next one is scanned or typed.
    if (arrival) field.current?.focus();
  }, [arrival, field]);
  return (
    <section className="office-panel" aria-label={texts.checkIn}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') model.send(typed.trim());
          setTyped('');
        }}
      >
        <Group align="end">
          <TextInput
            ref={field}
            autoFocus
            label={texts.checkInLabel}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            flex={1}
          />
          <Button type="submit" loading={model.isPending}>
            {texts.checkInAct}
          </Button>
        </Group>
      </form>
      <Told model={model} />
    </section>
  );
}

function Told({ model }: { readonly model: CheckInModel }): ReactElement {
  const texts = useTexts(hallWords);
  const { arrival, found, error, isMissed } = model;
  return (
    <>
      <Group justify="space-between">
        <div role="status">{arrival && !error && <ArrivalNote model={model} />}</div>
        {arrival && !error && <PrintTicket ticket={arrival.ticket} />}
      </Group>
      {found && <Found model={model} />}
      {Boolean(error) && (
        <Stack mt="sm" gap="sm" align="flex-start">
          <FailureNote error={error} />
          {isMissed && (
            <Button variant="default" onClick={() => model.bringBack(texts.cameAfterAll)}>
              {texts.bringBack}
            </Button>
          )}
        </Stack>
      )}
    </>
  );
}

function ArrivalNote({ model: { arrival } }: { readonly model: CheckInModel }): ReactElement | null {
  const texts = useTexts(hallWords);
  if (!arrival) return null;
  const { how, ticket, before, waitMinutes } = arrival;
  const parts = [
    how === 'again' ? texts.checkedInAgain(ticket.label) : texts.checkedIn(ticket.label),
    ...(before === null ? [] : [texts.before(before)]),
    ...(waitMinutes === null || before === 0 ? [] : [texts.about(waitMinutes)]),
  ];
  return <Text className="hall-told">{parts.join(', ')}</Text>;
}

function Found({ model }: { readonly model: CheckInModel }): ReactElement {
  const texts = useTexts(hallWords);
  const { language } = useLanguage();
  const { timeZone } = useCentre();
  const found = model.found ?? [];
  return (
    <div className="hall-found">
      <Text role="status">{found.length === 0 ? texts.foundNone : texts.foundMany}</Text>
      {found.map((visit, index) => (
        <Group key={visit.bookingId} gap="sm" wrap="nowrap">
          <Button
            size="sm"
            variant="default"
            autoFocus={index === 0}
            onClick={() => model.choose(visit.bookingId)}
          >
            {clockTime(language, timeZone, Date.parse(visit.start))} {fullName(visit.visitor)}
          </Button>
          {visit.ticket && <Text c="dimmed">{texts.checkedInAgain(visit.ticket.label)}</Text>}
        </Group>
      ))}
    </div>
  );
}
