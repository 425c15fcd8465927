import { Button, Group, Stack, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { useCentre } from '../session/centre.tsx';
import { BookingPanel } from './booking-panel.tsx';
import { FindVisit } from './find-visit.tsx';
import { visitsWords } from './words.ts';

/** Where visits of a centre are found and made, also by those who only sit at the telephone. */
export function VisitsPage(): ReactElement {
  const texts = useTexts(visitsWords);
  const { permissions } = useCentre();
  const button = useRef<HTMLButtonElement>(null);
  const [isBooking, setBooking] = useState(false);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{texts.heading}</Title>
        <Button ref={button} onClick={() => setBooking(true)}>
          {texts.book}
        </Button>
      </Group>
      <div className="office-panel">
        <FindVisit />
      </div>
      <BookingPanel
        isOpen={isBooking}
        source={permissions.includes('hall.see') ? 'desk' : 'hotline'}
        onClose={() => {
          setBooking(false);
          button.current?.focus();
        }}
      />
    </Stack>
  );
}
