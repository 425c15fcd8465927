import { Alert, List, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { shortDayWords, weekdayNames } from '../../shared/dates.ts';
import type { Language } from '../../shared/language.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { differences } from './differences.ts';
import { kindWords } from './kind-words.ts';
import type { CalendarEntry, CentreSchedule } from './edit-api.ts';
import type { ScheduleTexts } from './texts.ts';
import { WEEKDAYS, textsOf } from './week-texts.ts';
import { scheduleWords } from './words.ts';

/** What of a schedule or a calendar is compared. */
export type Compared = { readonly days: readonly CalendarEntry[] } & Partial<
  Pick<CentreSchedule, 'weeks' | 'closures'>
>;

interface ChangedNoteProps {
  readonly base: Compared;
  readonly present: Compared;
}

/** Somebody else was faster: what they changed; what was typed here stays in its fields. */
export function ChangedNote({ base, present }: ChangedNoteProps): ReactElement {
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  const changed = differences(linesOf(base, texts, language), linesOf(present, texts, language));
  return (
    <Alert ref={note} tabIndex={-1} role="alert" color="warn" variant="light" title={texts.changedTitle}>
      <Stack gap="sm">
        <Text>{texts.changedHow}</Text>
        <List>
          {changed.map(({ what, before, after }) => (
            <List.Item key={what}>
              {what}: {texts.changedWas} {before ?? texts.nothing}, {texts.changedNow}{' '}
              {after ?? texts.nothing}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Alert>
  );
}

function linesOf(
  { weeks = [], days, closures = [] }: Compared,
  texts: ScheduleTexts,
  language: Language,
): ReadonlyMap<string, string> {
  const names = weekdayNames(language, 'long');
  const date = (day: string): string => shortDayWords(language, day);
  const lines = new Map<string, string>();
  for (const { validFrom, week } of weeks) {
    const typed = textsOf(week);
    for (const day of WEEKDAYS) {
      const breaks = typed[`breaks${day}`];
      const hours = typed[`work${day}`] || texts.closed;
      const said = breaks === '' ? hours : `${hours} (${texts.breaks}: ${breaks})`;
      lines.set(`${texts.weekFrom(date(validFrom))}, ${names[day - 1] ?? ''}`, said);
    }
  }
  for (const day of days) lines.set(`${date(day.date)}, ${kindWords(texts, day.kind)}`, day.name);
  for (const { id, window, from, to } of closures) {
    lines.set(`${texts.windowNumber(window)} ${id.slice(-4)}`, `${date(from)} – ${date(to)}`);
  }
  return lines;
}
