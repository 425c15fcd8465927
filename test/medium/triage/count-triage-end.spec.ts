import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../../src/common/database/sql.ts';
import { CountTriageEnd, ENDS_PER_ADDRESS } from '../../../src/triage/count-triage-end.service.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';

describe('the count of ends', () => {
  let rooms: TestRooms;

  beforeAll(async () => {
    rooms = await startRooms();
  });
  afterAll(() => rooms.close());

  const counted = (day: string) =>
    rooms.database.rows(sql`
      select end_code as end, reached
      from triage_end
      where day = ${day}
      order by end_code`);
  const count = (end: Parameters<CountTriageEnd['run']>[0], address: string): Promise<void> =>
    rooms.get(CountTriageEnd).run(end, address);

  it('adds up by the day and the end, however many come at once', async () => {
    const addresses = Array.from({ length: 30 }, (_, number) => `10.0.${number}.1`);
    await Promise.all(addresses.map((address) => count('visit', address)));
    await count('recover', '10.1.0.1');
    expect(await counted('2026-11-23')).toEqual([
      { end: 'recover', reached: 1 },
      { end: 'visit', reached: 30 },
    ]);
  });

  it('begins a new day at midnight in Moscow', async () => {
    rooms.clock.set('2026-11-24T23:59:59+03:00');
    await count('visit-today', '10.2.0.1');
    rooms.clock.set('2026-11-25T00:00:00+03:00');
    await count('visit-today', '10.2.0.1');
    expect(await counted('2026-11-24')).toEqual([{ end: 'visit-today', reached: 1 }]);
    expect(await counted('2026-11-25')).toEqual([{ end: 'visit-today', reached: 1 }]);
  });

  it('takes no more from one address than many people behind it would make', async () => {
    rooms.clock.set('2026-11-26T12:00:00+03:00');
    for (let number = 0; number < ENDS_PER_ADDRESS.most + 5; number += 1) await count('recover', '10.3.0.1');
    await count('recover', '10.4.0.1');
    expect(await counted('2026-11-26')).toEqual([{ end: 'recover', reached: ENDS_PER_ADDRESS.most + 1 }]);
  });
});
