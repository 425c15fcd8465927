import { Drawer } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { BookedNote } from './booked-note.tsx';
import { BookingForm } from './booking-form.tsx';
import type { Draft } from './order.ts';
import type { Booked } from './use-booking.ts';
import { visitsWords } from './words.ts';

export interface BookingPanelProps {
  readonly isOpen: boolean;
  readonly source: Draft['source'];
  /** The focus is the caller's to give then. */
  readonly onClose: () => void;
}

/** Booking beside whatever else is on the screen. Escape closes it. */
export function BookingPanel({ isOpen, source, onClose }: BookingPanelProps): ReactElement {
  const texts = useTexts(visitsWords);
  const [booked, setBooked] = useState<Booked | null>(null);
  /** Each person begins with an empty form. */
  const [person, setPerson] = useState(0);
  const next = (): void => {
    setBooked(null);
    setPerson(person + 1);
  };
  const close = (): void => {
    next();
    onClose();
  };
  return (
    <Drawer.Root
      opened={isOpen}
      onClose={close}
      position="right"
      size="38rem"
      transitionProps={{ duration: 0 }}
      returnFocus={false}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* Not Drawer.Header: a second banner on the page. */}
        <div className="booking-head">
          <Drawer.Title>{texts.book}</Drawer.Title>
          <Drawer.CloseButton aria-label={texts.close} />
        </div>
        <Drawer.Body>
          {booked ? (
            <BookedNote booked={booked} onNext={next} onClose={close} />
          ) : (
            <BookingForm key={person} source={source} onBooked={setBooked} />
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
