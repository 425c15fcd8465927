import { describe, expect, it } from '@jest/globals';
import { EMPTY_ROW, isFilled, sentRow, wrongTimes } from './rows.ts';

describe('a row of the form', () => {
  it('is empty until something stands in it', () => {
    expect(isFilled(EMPTY_ROW)).toBe(false);
    expect(isFilled({ ...EMPTY_ROW, arrivedAt: ' ' })).toBe(false);
    expect(isFilled({ ...EMPTY_ROW, arrivedAt: '9:50' })).toBe(true);
    expect(isFilled({ ...EMPTY_ROW, missed: true })).toBe(true);
    expect(isFilled({ ...EMPTY_ROW, documents: ['passport'] })).toBe(true);
  });

  it('names the times that cannot be read', () => {
    expect(wrongTimes({ ...EMPTY_ROW, arrivedAt: '9:50', calledAt: 'позже' })).toEqual(['calledAt']);
  });

  it('sends what was filled, and a reason only with a refusal', () => {
    const row = { ...EMPTY_ROW, arrivedAt: '950', calledAt: '10:00', endedAt: '10:12', window: '2' };
    expect(sentRow('48271935', { ...row, outcome: 'recovered', reason: 'proxy' })).toEqual({
      ...{ reference: '48271935', arrivedAt: '09:50', calledAt: '10:00', endedAt: '10:12' },
      ...{ window: 2, outcome: 'recovered' },
    });
    expect(sentRow('48271935', { ...row, outcome: 'refused', reason: 'proxy' })).toMatchObject({
      ...{ outcome: 'refused', reason: 'proxy' },
    });
    expect(
      sentRow('48271935', { ...row, outcome: 'recovered', documents: ['passport', 'snils'] }),
    ).toMatchObject({
      documentsSeen: ['passport', 'snils'],
    });
    expect(sentRow('48271935', { ...EMPTY_ROW, missed: true })).toEqual({
      reference: '48271935',
      missed: true,
    });
  });
});
