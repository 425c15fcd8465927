import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { answer, api } from '../api/client.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useCentre } from '../session/centre.tsx';
import type { HallNames } from './use-hall.ts';
import type { Expected } from './views.ts';
import { hallWords } from './words.ts';

export interface ExpectedListProps {
  readonly soon: readonly Expected[];
  readonly later: number;
  readonly names: HallNames;
  readonly now: number;
}

/** Who comes within the hour, or should have come; one press checks in. */
export function ExpectedList({ soon, later, names, now }: ExpectedListProps): ReactElement {
  const texts = useTexts(hallWords);
  const { language } = useLanguage();
  const { id: centreId, timeZone } = useCentre();
  const arrive = useMutation({
    mutationFn: (bookingId: string) =>
      answer(
        api.POST('/api/v1/staff/centres/{centreId}/arrivals', {
          params: { path: { centreId } },
          body: { bookingId },
        }),
      ),
  });
  return (
    <>
      <FailureNote error={arrive.error} />
      {soon.length === 0 && <Text c="dimmed">{texts.expectedNone}</Text>}
      <ul className="hall-list">
        {soon.map(({ bookingId, start }) => {
          const name = names.of(bookingId) ?? texts.unnamed;
          const at = Date.parse(start);
          return (
            <li key={bookingId}>
              <span className="tabular hall-time">{clockTime(language, timeZone, at)}</span>
              <span className="hall-grows">
                {name}
                {at < now && (
                  <Text span size="sm" c="dimmed">
                    {' '}
                    {texts.overdue}
                  </Text>
                )}
              </span>
              <Button
                size="xs"
                variant="default"
                aria-label={`${texts.checkInAct}: ${name}`}
                loading={arrive.isPending && arrive.variables === bookingId}
                onClick={() => arrive.mutate(bookingId)}
              >
                {texts.checkInAct}
              </Button>
            </li>
          );
        })}
      </ul>
      {later > 0 && <Text c="dimmed">{texts.expectedLater(later)}</Text>}
    </>
  );
}
