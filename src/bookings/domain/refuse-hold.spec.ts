import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainHold } from './refuse-hold.ts';
import type { HoldQuestion, HoldRefusal, HoldSlot } from './refuse-hold.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const startsAt = Date.UTC(2026, 10, 24, 3, 15);
const slot: HoldSlot = {
  capacity: 5,
  taken: 0,
  reserved: 1,
  cooling: 0,
  opensAt: startsAt - 14 * DAY,
  closesAt: startsAt - 30 * MINUTE,
  reserveOpensAt: startsAt - 2 * 60 * MINUTE,
  startsAt,
  endsAt: startsAt + 15 * MINUTE,
};
const asked: HoldQuestion = {
  now: startsAt - DAY,
  slot,
  serviceOffered: true,
  today: '2026-11-23',
  date: '2026-11-24',
  horizonDays: 14,
  audienceOfCaller: 'public',
};

function answer(change: Partial<HoldQuestion>, ofSlot: Partial<HoldSlot> = {}): HoldRefusal | 'ok' {
  const explained = explainHold({ ...asked, slot: { ...slot, ...ofSlot }, ...change });
  return explained.ok ? 'ok' : explained.reason;
}
const staff = { audienceOfCaller: 'staff' } as const;

describe('why the public gets no hold', () => {
  it('is given one in a free slot', () => {
    expect(answer({})).toBe('ok');
  });

  it('is refused where the service is not offered', () => {
    expect(answer({ serviceOffered: false })).toBe('service-not-offered');
  });

  it('is refused a start that is not in the plan, or has lost all its places', () => {
    expect(answer({ slot: null })).toBe('not-a-slot');
    expect(answer({}, { capacity: 0, reserved: 0 })).toBe('not-a-slot');
  });

  it.each([
    ['2026-11-24', '2026-12-08', 'ok'],
    ['2026-11-24', '2026-12-09', 'beyond-horizon'],
    ['2026-12-28', '2027-01-11', 'ok'],
    ['2026-12-28', '2027-01-12', 'beyond-horizon'],
  ])('on %s asks for %s: %s', (today, date, told) => {
    expect(answer({ today, date })).toBe(told);
  });

  it('waits until the slot opens', () => {
    expect(answer({ now: slot.opensAt - 1 })).toBe('beyond-horizon');
    expect(answer({ now: slot.opensAt })).toBe('ok');
  });

  it('keeps the notice', () => {
    expect(answer({ now: slot.closesAt - 1 })).toBe('ok');
    expect(answer({ now: slot.closesAt })).toBe('too-soon');
  });

  it('never gets a slot that has begun, however it closes', () => {
    expect(answer({ now: startsAt }, { closesAt: startsAt + DAY })).toBe('too-soon');
  });

  it.each([
    { taken: 3, cooling: 0, told: 'ok' },
    { taken: 4, cooling: 0, told: 'slot-taken' },
    { taken: 3, cooling: 1, told: 'slot-taken' },
    { taken: 2, cooling: 1, told: 'ok' },
    { taken: 5, cooling: 0, told: 'slot-taken' },
  ])(
    'before the reserve opens, of five with one in reserve, $taken taken and $cooling cooling: $told',
    (row) => {
      expect(answer({}, { taken: row.taken, cooling: row.cooling })).toBe(row.told);
    },
  );

  it('gets the reserve at the instant it opens', () => {
    expect(answer({ now: slot.reserveOpensAt - 1 }, { taken: 4 })).toBe('slot-taken');
    expect(answer({ now: slot.reserveOpensAt }, { taken: 4 })).toBe('ok');
    expect(answer({ now: slot.reserveOpensAt }, { taken: 4, cooling: 1 })).toBe('slot-taken');
    expect(answer({ now: slot.reserveOpensAt }, { taken: 5 })).toBe('slot-taken');
  });
});

describe('why staff get no hold', () => {
  it('have the reserve and the cooling places at once', () => {
    expect(answer(staff, { taken: 4, cooling: 1 })).toBe('ok');
    expect(answer(staff, { taken: 5 })).toBe('slot-taken');
  });

  it('are bound by no notice and no horizon', () => {
    expect(answer({ ...staff, now: slot.closesAt })).toBe('ok');
    expect(answer({ ...staff, now: slot.opensAt - 1 })).toBe('ok');
    expect(answer({ ...staff, today: '2026-01-01' })).toBe('ok');
  });

  it('may book until the end of the slot, not past it', () => {
    expect(answer({ ...staff, now: slot.endsAt - 1 })).toBe('ok');
    expect(answer({ ...staff, now: slot.endsAt })).toBe('too-soon');
  });

  it('are refused what is not there', () => {
    expect(answer({ ...staff, serviceOffered: false })).toBe('service-not-offered');
    expect(answer({ ...staff, slot: null })).toBe('not-a-slot');
    expect(answer(staff, { capacity: 0 })).toBe('not-a-slot');
  });
});

describe('which reason comes first', () => {
  const full = { taken: 5 };
  const far = { date: '2027-11-24' };
  it.each([
    ['the service before all', { serviceOffered: false, slot: null, ...far }, {}, 'service-not-offered'],
    ['the horizon before the missing slot', { slot: null, ...far }, {}, 'beyond-horizon'],
    ['the missing places before the clock', { now: startsAt }, { capacity: 0 }, 'not-a-slot'],
    ['the notice before the full slot', { now: slot.closesAt }, full, 'too-soon'],
    ['the opening before the full slot', { now: slot.opensAt - 1 }, full, 'beyond-horizon'],
    [
      'for staff the service before the slot',
      { ...staff, serviceOffered: false, slot: null },
      {},
      'service-not-offered',
    ],
    ['for staff the past before the full slot', { ...staff, now: slot.endsAt }, full, 'too-soon'],
  ] as const)('%s', (_law, change, ofSlot, told) => {
    expect(answer(change, ofSlot)).toBe(told);
  });
});

describe('any slot at any time', () => {
  const few = fc.nat(6);
  const numbers = fc.record({ capacity: few, taken: few, reserved: few, cooling: few });
  const time = fc.integer({ min: slot.opensAt - DAY, max: slot.endsAt + DAY });

  it('gives staff whatever it gives the public', () => {
    fc.assert(
      fc.property(numbers, time, (ofSlot, now) => {
        fc.pre(answer({ now }, ofSlot) === 'ok');
        expect(answer({ ...staff, now }, ofSlot)).toBe('ok');
      }),
      { numRuns: 300 },
    );
  });

  it('never gives anybody more places than there are, or a moment that is over', () => {
    fc.assert(
      fc.property(numbers, time, fc.constantFrom('public', 'staff'), (ofSlot, now, audienceOfCaller) => {
        fc.pre(answer({ now, audienceOfCaller }, ofSlot) === 'ok');
        expect(ofSlot.taken).toBeLessThan(ofSlot.capacity);
        expect(now).toBeLessThan(slot.endsAt);
      }),
      { numRuns: 300 },
    );
  });
});
