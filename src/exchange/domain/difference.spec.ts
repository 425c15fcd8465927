import { describe, expect, it } from '@jest/globals';
import { changesToMake, differenceOf, isSameDifference } from './difference.ts';

const IMPORTED = { address: 'ул. Ленина, 1', mon: '09:00-18:00', tue: 'выходной' };

describe('differenceOf', () => {
  it('leaves alone what the file does not say and what is the same', () => {
    expect(differenceOf({ mon: '09:00-18:00' }, IMPORTED, IMPORTED)).toEqual([]);
  });

  it('changes one weekday and leaves the other six', () => {
    expect(differenceOf({ ...IMPORTED, tue: '10:00-14:00' }, IMPORTED, IMPORTED)).toEqual([
      { field: 'tue', before: 'выходной', after: '10:00-14:00', byHand: false },
    ]);
  });

  it('knows a value by hand: not what was last imported', () => {
    const edited = { ...IMPORTED, address: 'ул. Ленина, 1, вход со двора' };
    expect(differenceOf(IMPORTED, edited, IMPORTED)).toMatchObject([{ field: 'address', byHand: true }]);
    expect(differenceOf({ phone: '+79000000000' }, { phone: '+79111111111' }, {})).toMatchObject([
      { byHand: true },
    ]);
  });

  it('fills in what nobody knew', () => {
    expect(differenceOf({ phone: '+79000000000' }, {}, {})).toEqual([
      { field: 'phone', before: null, after: '+79000000000', byHand: false },
    ]);
  });
});

describe('changesToMake', () => {
  it('leaves what is by hand unless it is ticked', () => {
    const changes = differenceOf(
      { address: 'б', mon: 'выходной' },
      { address: 'а', mon: '09:00-18:00' },
      { mon: '09:00-18:00' },
    );
    expect(changesToMake(changes, []).map(({ field }) => field)).toEqual(['mon']);
    expect(changesToMake(changes, ['address']).map(({ field }) => field)).toEqual(['address', 'mon']);
  });
});

describe('isSameDifference', () => {
  it('sees an edit made meanwhile', () => {
    const shown = differenceOf({ address: 'б' }, { address: 'а' }, { address: 'а' });
    expect(isSameDifference(shown, differenceOf({ address: 'б' }, { address: 'а' }, { address: 'а' }))).toBe(
      true,
    );
    expect(isSameDifference(shown, differenceOf({ address: 'б' }, { address: 'в' }, { address: 'а' }))).toBe(
      false,
    );
  });
});
