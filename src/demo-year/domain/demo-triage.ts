import { weekdayOf } from '../../common/time/local-date.ts';
import type { LocalDate } from '../../common/time/local-date.ts';
import type { EndCode } from '../../triage/domain/triage-tree.ts';
import { between } from './random.ts';
import type { Random } from './random.ts';

/** How often each end of the questions was reached on a made-up day: in the evening at home at weekends too. */
export function demoTriage(date: LocalDate, random: Random): Readonly<Record<EndCode, number>> {
  const all = weekdayOf(date) > 5 ? between(random, 60, 100) : between(random, 140, 220);
  const part = (percent: number): number => Math.round((all * percent * (0.85 + random() * 0.3)) / 100);
  return { recover: part(24), 'recover-by-snils': part(13), visit: part(57), 'visit-today': part(6) };
}
