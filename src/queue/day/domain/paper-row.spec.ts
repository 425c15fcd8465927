import { describe, expect, it } from '@jest/globals';
import { readPaperRow } from './paper-row.ts';
import type { PaperRow } from './paper-row.ts';

const at = (time: string): number => Date.parse(`2026-11-24T${time}:00+07:00`);
const DAY = { begins: at('00:00'), ends: at('24:00'), now: at('15:00') };
const EMPTY: PaperRow = {
  ...{ arrivedAt: null, calledAt: null, startedAt: null, endedAt: null },
  ...{ window: null, end: null, missed: false },
};
const END = { outcome: 'recovered', reason: null, documentsSeen: ['passport'] } as const;
const SERVED: PaperRow = {
  ...EMPTY,
  arrivedAt: at('09:50'),
  calledAt: at('10:00'),
  startedAt: at('10:01'),
  endedAt: at('10:12'),
  window: 2,
  end: END,
};
const read = (row: Partial<PaperRow>, day = DAY): unknown =>
  readPaperRow({ ...EMPTY, ...row }, day, ['passport', 'snils']);

describe('a row of the sheet', () => {
  it('tells a visit from the door to its end; a start left out is the call', () => {
    const story = {
      ...{ kind: 'served', arrivedAt: at('09:50'), calledAt: at('10:00'), startedAt: at('10:01') },
      ...{ endedAt: at('10:12'), window: 2, end: END },
    };
    expect(read(SERVED)).toEqual({ ok: true, story });
    expect(read({ ...SERVED, startedAt: null })).toEqual({
      ok: true,
      story: { ...story, startedAt: at('10:00') },
    });
  });

  it('tells who came and waits, who missed the call, and who never came', () => {
    expect(read({ arrivedAt: at('09:50') })).toEqual({
      ok: true,
      story: { kind: 'came', arrivedAt: at('09:50') },
    });
    expect(read({ ...SERVED, end: null, missed: true })).toEqual({
      ok: true,
      story: {
        ...{ kind: 'missed-call', arrivedAt: at('09:50'), calledAt: at('10:00') },
        ...{ window: 2, missedAt: at('10:12') },
      },
    });
    expect(read({ missed: true })).toEqual({ ok: true, story: { kind: 'never-came' } });
  });

  it.each([
    ['nothing-happened', EMPTY],
    ['arrival-missing', { ...SERVED, arrivedAt: null }],
    ['arrival-missing', { ...EMPTY, end: END }],
    ['call-missing', { ...SERVED, calledAt: null, startedAt: null }],
    ['window-missing', { ...SERVED, window: null }],
    ['end-missing', { ...SERVED, end: null }],
    ['end-missing', { ...SERVED, endedAt: null }],
    ['missed-and-served', { ...SERVED, missed: true }],
    ['not-in-order', { ...SERVED, calledAt: at('09:49') }],
    ['not-in-order', { ...SERVED, endedAt: at('10:00') }],
    ['in-future', { ...SERVED, endedAt: at('15:01') }],
    ['not-of-the-day', { ...SERVED, arrivedAt: at('00:00') - 1 }],
    ['not-of-the-day', { ...SERVED, endedAt: at('24:00') }],
    ['reason-missing', { ...SERVED, end: { ...END, outcome: 'refused' } }],
    ['unknown-document', { ...SERVED, end: { ...END, documentsSeen: ['licence'] } }],
  ] as const)('is refused as %s', (reason, row) => {
    expect(read(row)).toEqual({ ok: false, reason });
  });

  it('takes times that are the same, and this very minute', () => {
    const same = at('15:00');
    const row = { ...SERVED, arrivedAt: same, calledAt: same, startedAt: same, endedAt: same };
    expect(read(row)).toMatchObject({ ok: true });
  });
});
