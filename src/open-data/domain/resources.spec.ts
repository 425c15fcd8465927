import { describe, expect, it } from '@jest/globals';
import type { OpenCentre } from './open-centre.ts';
import { locationResource, scheduleResource, slotResource } from './resources.ts';

const SITE = 'https://okno.example';
const service = { code: 'account-recovery', title: 'Восстановление', from: '2026-01-01', until: null };
const centre: OpenCentre = {
  ...{ id: '0199a0c0-0000-7000-8000-000000000000', code: '70-001', name: 'Отдел', kind: 'branch' },
  ...{ regionCode: '70', regionName: 'Томская область', municipality: null, settlement: null, address: null },
  ...{
    location: null,
    timeZone: 'America/St_Johns',
    phone: null,
    hours: null,
    services: [service],
    demo: false,
  },
};

describe('resources of open data', () => {
  it('say nothing of what is not known', () => {
    expect(Object.keys(locationResource(centre, SITE))).toEqual([
      ...['resourceType', 'id', 'identifier', 'status', 'name', 'address', 'extension'],
    ]);
  });

  it('have ids of at most 64 letters, digits, hyphens and dots, as FHIR wants', () => {
    const time = { startsAt: 0, endsAt: 900_000, date: '1970-01-01' };
    const ids = [
      locationResource(centre, SITE),
      scheduleResource(centre, { ...service, code: 'account-confirmation' }, SITE),
      slotResource(centre, { ...service, code: 'account-confirmation' }, time, SITE),
    ].map((resource) => resource['id']);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
  });

  it('tell times in the offset of the centre, and an hour that comes twice apart', () => {
    const [first, second] = ['2026-11-01T04:00:00Z', '2026-11-01T05:00:00Z'].map((instant) => {
      const startsAt = Date.parse(instant);
      return slotResource(
        centre,
        service,
        { startsAt, endsAt: startsAt + 900_000, date: '2026-11-01' },
        SITE,
      );
    });
    expect(first).toMatchObject({ start: '2026-11-01T01:30:00-02:30', end: '2026-11-01T01:45:00-02:30' });
    expect(second).toMatchObject({ start: '2026-11-01T01:30:00-03:30' });
    expect(first?.['id']).not.toBe(second?.['id']);
  });

  it('write the midnight that ends a day as its last second, which FHIR knows', () => {
    const open = { ...centre, hours: [{ weekday: 7 as const, opens: '00:00', closes: '24:00' }] };
    expect(locationResource(open, SITE)['hoursOfOperation']).toEqual([
      { daysOfWeek: ['sun'], openingTime: '00:00:00', closingTime: '23:59:59' },
    ]);
  });
});
