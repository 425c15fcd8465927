import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '../../common/time/wall-clock.ts';
import type { DayVisit } from '../check-in/day-visits.reader.ts';
import type { HallTicket } from '../ticket.ts';
import { dayListPage } from './day-list-page.ts';

const at = (time: string): number => parseInstant(`2026-11-24T${time}:00+07:00`) ?? Number.NaN;

const TICKET: HallTicket = {
  ...{ centreId: 'c', id: 't', bookingId: 'b', label: 'Д-007', number: 7, localDate: '2026-11-24' },
  ...{ bookedFor: at('09:00'), arrivedAt: at('08:52'), isLate: false, step: 4, state: 'served' },
  ...{ service: 'account-recovery', priority: null, wantedWindow: null, window: 3, calls: 1 },
  ...{ calledAt: at('09:04'), startedAt: at('09:05'), endedAt: at('09:17') },
  ...{ outcome: 'recovered', outcomeReason: null, documentsSeen: [] },
};

function listOf(visit: Partial<DayVisit>): string {
  const one: DayVisit = {
    ...{ bookingId: 'b', reference: '48271935', status: 'served', service: 'account-recovery' },
    ...{ audience: 'adult', familyName: 'Пробова', givenName: 'Вера', patronymic: null },
    ...{ startsAt: at('09:00'), ticket: TICKET },
    ...visit,
  };
  return dayListPage({
    ...{ language: 'ru', nonce: 'n', centre: { name: 'Пробный отдел', address: null } },
    ...{ date: '2026-11-24', timeZone: 'Asia/Tomsk', asOf: at('09:30'), visits: [one] },
    titleOf: () => 'Восстановление доступа',
  });
}

/** The cells of the one row, by what stands in them. */
const cells = (page: string): string[] =>
  [...(page.split('<tbody>')[1] ?? '').matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/g)].map(([, text = '']) =>
    text.trim(),
  );

describe('the printed list of a day', () => {
  it('says what is known of a visit that is over', () => {
    const words = cells(listOf({}));
    expect(words.slice(5)).toEqual(['принят', '08:52', '09:04', '3', '09:17', 'доступ восстановлен']);
  });

  it('leaves room to write what is still to happen', () => {
    const waiting: HallTicket = {
      ...TICKET,
      ...{ state: 'arrived', window: null, calledAt: null, endedAt: null, outcome: null },
    };
    expect(cells(listOf({ status: 'arrived', ticket: waiting })).slice(5)).toEqual([
      'ждёт',
      '08:52',
      '',
      '',
      '',
      '',
    ]);
    expect(cells(listOf({ status: 'booked', ticket: null })).slice(5)).toEqual(['', '', '', '', '', '']);
  });

  it('tells who never came from who came and did not answer the call', () => {
    expect(cells(listOf({ status: 'missed', ticket: null }))[5]).toBe('не пришёл');
    const missed: HallTicket = { ...TICKET, state: 'missed', outcome: null };
    expect(cells(listOf({ status: 'missed', ticket: missed }))[5]).toBe('не подошёл на вызов');
  });
});
