import type { DayKind } from './edit-api.ts';
import type { ScheduleTexts } from './texts.ts';

/** What kind of day it is, in words. */
export function kindWords(texts: ScheduleTexts, kind: DayKind): string {
  const words = {
    'day-off': texts.dayOff,
    'short-day': texts.shortDay,
    'working-day': texts.workingDay,
    'own-hours': texts.ownHours,
  };
  return words[kind];
}
