import { Button, Kbd, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { looksLikeCode } from '../hall/looks-like-code.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useFields } from '../parts/use-fields.ts';
import { useCentre } from '../session/centre.tsx';
import { BookingPanel } from '../visits/booking-panel.tsx';
import { FoundVisits } from './found-visits.tsx';
import { BOOK_KEY } from './book-key.ts';
import type { Desk } from './use-desk.ts';
import type { CounterScreen } from './use-counter.ts';
import type { Counter, OwnWindow } from './views.ts';
import { counterWords } from './words.ts';

export interface FindProps {
  readonly screen: CounterScreen;
  readonly view: Counter;
  readonly window: OwnWindow;
  readonly desk: Desk;
}

/**
 * Somebody stands at the window and is not the one called: found here by number or name, checked in where the clerk may,
 * or booked: nobody enters the line without a booking.
 */
export function FindPanel(props: FindProps): ReactElement | null {
  const texts = useTexts(counterWords);
  const { permissions } = useCentre();
  const { desk } = props;
  const find = useFind(props);
  if (!permissions.includes('visits.see')) return null;
  return (
    <section className="office-panel" aria-label={texts.find}>
      <Title order={2}>{texts.find}</Title>
      <form
        noValidate
        className="counter-check-in"
        onSubmit={(event) => {
          event.preventDefault();
          find.send();
        }}
      >
        <TextInput {...find.field} label={texts.findField} autoComplete="off" spellCheck={false} />
        <Button type="submit" variant="outline" loading={find.isPending} disabled={props.screen.isBusy}>
          {texts.findAct}
        </Button>
        {permissions.includes('visits.book') && (
          <Button
            variant="default"
            aria-keyshortcuts={BOOK_KEY}
            rightSection={<Kbd aria-hidden="true">{BOOK_KEY}</Kbd>}
            onClick={() => desk.book(true)}
          >
            {texts.book}
          </Button>
        )}
      </form>
      <FailureNote error={find.error} />
      {find.found && <FoundVisits {...props} found={find.found} onCheckIn={find.checkIn} />}
      <BookingPanel isOpen={desk.isBooking} source="desk" onClose={() => desk.book(false)} />
    </section>
  );
}

/** A number checks in at once where the clerk may; a name, or a number seen by whoever may not, asks who is meant. */
function useFind({ screen }: FindProps) {
  const texts = useTexts(counterWords);
  const { id: centreId, permissions } = useCentre();
  const path = { centreId };
  const fields = useFields({ q: '' });
  const [isShown, show] = useState(false);
  const search = useMutation({
    mutationFn: (q: string) =>
      answer(api.GET('/api/v1/staff/centres/{centreId}/visits', { params: { path, query: { q } } })),
    onSuccess: () => show(true),
  });
  const checkIn = (who: { readonly reference: string } | { readonly bookingId: string }): void =>
    screen.press(
      () => answer(api.POST('/api/v1/staff/centres/{centreId}/arrivals', { params: { path }, body: who })),
      ({ how, ticket: { label } }) => {
        fields.set('q', '');
        show(false);
        screen.tell({
          kind: 'told',
          text: how === 'again' ? texts.checkedInAgain(label) : texts.checkedIn(label),
        });
      },
    );
  const send = (): void => {
    if (!fields.judge(fields.missing('q'))) return;
    const q = fields.values.q.trim();
    show(false);
    search.reset();
    if (looksLikeCode(q) && permissions.includes('hall.manage')) checkIn({ reference: q });
    else search.mutate(q);
  };
  return {
    field: fields.of('q'),
    found: isShown ? (search.data?.items ?? null) : null,
    error: search.error,
    isPending: search.isPending,
    send,
    checkIn: (bookingId: string) => checkIn({ bookingId }),
  };
}
