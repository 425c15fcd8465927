import { describe, expect, it } from '@jest/globals';
import { FIELDS, byField, isForLater, newDraft, orderOf, startOf } from './order.ts';
import type { StaffPlace } from './views.ts';

const place = (start: string, free: number): StaffPlace => ({
  ...{ start, end: start, free, capacity: 2, taken: 2 - free, forPublic: 0 },
});
const PLACES = [place('10:00', 0), place('10:15', 1), place('10:30', 1)];

describe('a booking at the desk', () => {
  it('is for the first free time until another is chosen, and when that one is gone again for the first', () => {
    expect(startOf(PLACES, { chosen: null, isBeyond: false })).toBe('10:15');
    expect(startOf(PLACES, { chosen: '10:30', isBeyond: false })).toBe('10:30');
    expect(startOf(PLACES, { chosen: '10:00', isBeyond: false })).toBe('10:15');
    expect(startOf([], { chosen: '10:00', isBeyond: false })).toBeNull();
  });

  it('beyond capacity is for a time that somebody has chosen, full or not', () => {
    expect(startOf(PLACES, { chosen: null, isBeyond: true })).toBeNull();
    expect(startOf(PLACES, { chosen: '10:00', isBeyond: true })).toBe('10:00');
  });

  it('for somebody who is not here begins with a time to come that is not of the reserve, any may be chosen', () => {
    const at = (time: string, forPublic: number): StaffPlace => ({
      ...place(`2026-11-24T${time}:00+07:00`, 1),
      forPublic,
    });
    const [begun, reserve, open] = [at('10:15', 0), at('10:30', 0), at('10:45', 1)];
    const none = { chosen: null, isBeyond: false };
    expect(startOf([begun, reserve, open], none, isForLater)).toBe(open.start);
    expect(startOf([begun, reserve], none, isForLater)).toBeNull();
    const chosen = { chosen: reserve.start, isBeyond: false };
    expect(startOf([begun, reserve, open], chosen, isForLater)).toBe(reserve.start);
  });

  it('leaves out what was not given', () => {
    const typed = { ...FIELDS, familyName: 'Иванова', givenName: 'Анна', phone: ' ' };
    const at = { service: 'account-recovery', start: '10:15', checksIn: true };
    expect(orderOf(newDraft('desk'), typed, at)).toEqual({
      checksIn: true,
      beyondReason: null,
      body: {
        ...{ service: 'account-recovery', start: '10:15', source: 'desk', audience: 'adult', locale: 'ru' },
        ...{ visitor: { familyName: 'Иванова', givenName: 'Анна' }, contact: {} },
        consents: ['personal-data'],
      },
    });
    const full = { ...typed, patronymic: 'Ивановна', email: 'a@b.ru', bookedBy: 'Пётр', reason: ' взлом ' };
    expect(orderOf({ ...newDraft('desk'), isBeyond: true }, full, at)).toMatchObject({
      beyondReason: 'взлом',
      body: {
        visitor: { patronymic: 'Ивановна' },
        contact: { email: 'a@b.ru' },
        bookedBy: { name: 'Пётр' },
      },
    });
  });

  it('shows what the server found wrong at its field', () => {
    const errors = [
      { pointer: '/contact/phone', detail: 'не номер' },
      { pointer: '/start', detail: 'не время' },
    ];
    expect(byField(errors)).toEqual({ phone: 'не номер' });
  });
});
