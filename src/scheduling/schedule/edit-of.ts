import { invalidInput, malformedRequest } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { Weekday } from '../../common/time/local-date.ts';
import { cleanText } from '../../common/validation/clean-text.ts';
import { parseDayHours, parseWeek } from '../../slots/domain/week.ts';
import type { DayHours, HoursRefusal, Week } from '../../slots/domain/week.ts';
import type { DayContent, DayKind, EditKind, ScheduleEdit } from './domain/schedule-edit.ts';
import type { ScheduleEditDto } from './schedule.dto.ts';

/**
 * The edit a body asks for, of one of the kinds its owner can have. Throws `malformed-request` for a member that is
 * missing or does not belong, `invalid-input` for hours that break a rule, each at its pointer.
 */
export function editOf(
  dto: ScheduleEditDto,
  kinds: readonly EditKind[],
  dayKinds: readonly DayKind[],
): ScheduleEdit {
  if (!kinds.includes(dto.kind)) throw malformed('/kind', 'not-one-of');
  const edit = MAKERS[dto.kind](dto);
  if (edit.kind === 'put-day' && !dayKinds.includes(edit.day.kind)) throw malformed('/dayKind', 'not-one-of');
  return edit;
}

const MAKERS: Readonly<Record<EditKind, (dto: ScheduleEditDto) => ScheduleEdit>> = {
  'put-week': (dto) => ({
    kind: 'put-week',
    validFrom: needed(dto, 'validFrom'),
    week: weekOf(needed(dto, 'week')),
    reason: text(dto.reason),
  }),
  'remove-week': (dto) => ({ kind: 'remove-week', validFrom: needed(dto, 'validFrom') }),
  'put-day': (dto) => ({ kind: 'put-day', ...spanOf(dto), day: dayOf(dto) }),
  'remove-day': (dto) => ({ kind: 'remove-day', ...spanOf(dto), dayKind: needed(dto, 'dayKind') }),
  'close-window': (dto) => ({
    kind: 'close-window',
    window: needed(dto, 'window'),
    ...spanOf(dto),
    reason: text(dto.reason) ?? '',
  }),
  'reopen-window': (dto) => ({
    kind: 'reopen-window',
    closureId: needed(dto, 'closureId'),
    from: needed(dto, 'from'),
  }),
  'put-yearly': (dto) => ({ kind: 'put-yearly', ...yearlyOf(dto), name: nameOf(dto), act: text(dto.act) }),
  'remove-yearly': (dto) => ({ kind: 'remove-yearly', ...yearlyOf(dto) }),
};

function spanOf(dto: ScheduleEditDto): { from: string; to: string } {
  const from = needed(dto, 'from');
  return { from, to: dto.to ?? from };
}

function yearlyOf(dto: ScheduleEditDto): { month: number; day: number } {
  return { month: needed(dto, 'month'), day: needed(dto, 'day') };
}

function dayOf(dto: ScheduleEditDto): DayContent {
  const kind = needed(dto, 'dayKind');
  if (kind !== 'working-day' && dto.asWeekday !== undefined) throw malformed('/asWeekday', 'not-here');
  if (kind !== 'own-hours' && dto.hours !== undefined) throw malformed('/hours', 'not-here');
  return {
    kind,
    name: nameOf(dto),
    act: text(dto.act),
    asWeekday: kind === 'working-day' ? (needed(dto, 'asWeekday') as Weekday) : null,
    hours: kind === 'own-hours' ? hoursOf(needed(dto, 'hours')) : null,
  };
}

function weekOf(json: object): Week {
  const parsed = parseWeek(json);
  if (!parsed.ok) throw hoursProblem(parsed, '/week');
  return parsed.week;
}

function hoursOf(json: object): DayHours {
  const parsed = parseDayHours(json);
  if (!parsed.ok) throw hoursProblem(parsed, '/hours');
  return parsed.hours;
}

function hoursProblem({ reason, pointer }: HoursRefusal, at: string): Problem {
  const errors = [{ pointer: `${at}${pointer}`, code: `hours-${reason}` }];
  return new Problem(reason === 'malformed' ? malformedRequest : invalidInput, { errors });
}

function nameOf(dto: ScheduleEditDto): string {
  return cleanText(needed(dto, 'name'));
}

function text(raw: string | undefined): string | null {
  const clean = raw === undefined ? '' : cleanText(raw);
  return clean === '' ? null : clean;
}

function needed<Key extends keyof ScheduleEditDto>(
  dto: ScheduleEditDto,
  key: Key,
): NonNullable<ScheduleEditDto[Key]> {
  const value = dto[key];
  if (value === undefined || value === null) throw malformed(`/${key}`, 'missing');
  return value;
}

function malformed(pointer: string, code: string): Problem {
  return new Problem(malformedRequest, { errors: [{ pointer, code }] });
}
