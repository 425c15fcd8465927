import { EditSchedule } from '../../src/scheduling/plan/edit-schedule.service.ts';
import { at, hold } from './book.ts';
import { addCentre, weekOf } from './sample-centre.ts';
import type { TestRooms } from './rooms.ts';

type Parts = Pick<TestRooms, 'get' | 'transactions' | 'clock'>;

export const HOTLINE = '8 (800) 100-32-82';

/** Ids of made-up centres of one made-up district, one of each kind that lists and pages must tell apart. */
export interface SampleTown {
  /** Places today; door, address and telephone known. */
  readonly open: string;
  /** Receives on Tuesdays only; the point is the village's. */
  readonly tuesdays: string;
  /** Its one place is held. */
  readonly full: string;
  /** The first place is in eleven days. */
  readonly later: string;
  /** Hours not published. */
  readonly unknown: string;
}

/** On Monday 23 November 2026, 09:00 in Tomsk, and for half an hour after. */
export async function addSampleTown(parts: Parts): Promise<SampleTown> {
  const open = await addCentre(parts, {
    ...{ code: '70-911', name: 'Отдел <Первый> & "Главный"', windows: 2, phone: HOTLINE },
    ...{ settlement: 'Пробное', address: 'Томская область, с. Пробное, ул. Пробная, д. 1' },
    week: weekOf(['09:00', '18:00'], [['13:00', '14:00']]),
    location: { lat: 56.48, lon: 84.95, exact: true },
  });
  const tuesdays = await addCentre(parts, {
    ...{ code: '70-912', name: 'Отдел Второй', settlement: 'Вторниково' },
    week: weekOf(['10:00', '14:00'], [], [2]),
    location: { lat: 56.61, lon: 84.91, exact: false },
  });
  const full = await addFullCentre(parts, '70-913', 'Отдел Третий');
  const later = await addCentre(parts, {
    ...{ code: '70-914', name: 'Отдел Четвёртый', settlement: 'Пятницкое' },
    week: weekOf(['10:00', '14:00'], [], [5]),
  });
  const dayOff = { date: '2026-11-27', kind: 'day-off', name: 'Санитарный день' } as const;
  await parts.get(EditSchedule).run(later, { kind: 'add-day', day: dayOff }, 'test');
  const unknown = await addCentre(parts, {
    ...{ code: '70-915', name: 'Отдел Пятый', settlement: 'Тихое', phone: HOTLINE, week: null },
  });
  return { open, tuesdays, full, later, unknown };
}

/** Beside the first centre, with one place on Wednesday, which is held. */
export async function addFullCentre(parts: Parts, code: string, name: string): Promise<string> {
  const id = await addCentre(parts, {
    ...{ code, name, settlement: 'Пробное', settings: { horizonDays: 3 } },
    week: weekOf(['10:00', '10:15'], [], [3]),
    location: { lat: 56.48, lon: 84.95, exact: false },
  });
  await hold(parts, id, at('2026-11-25T10:00:00+07:00'));
  return id;
}
