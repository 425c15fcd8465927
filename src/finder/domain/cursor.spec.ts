import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCursor, writeCursor } from './cursor.ts';

describe('a cursor', () => {
  it('brings back the position it was written from', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string({ maxLength: 100, unit: fc.constantFrom(...'абвяъё Ω№«»-z0') }),
        fc.uuid(),
        (number, text, id) => {
          const position = { number: number === 0 ? 0 : number, text, id };
          expect(readCursor(writeCursor(position))).toEqual(position);
        },
      ),
    );
  });

  it.each([
    '',
    '!',
    'abc',
    btoa('[]'),
    btoa('{"number":1}'),
    btoa('[1,"a","b"]'),
    btoa('["x","a","b"]'),
    'a'.repeat(3000),
  ])('is refused when it is %j', (cursor) => {
    expect(readCursor(cursor)).toBeNull();
  });

  it('is refused with text that no database can keep', () => {
    expect(readCursor(btoa('[1,"\\u0000","01a209e0-0000-7000-8000-000000000000"]'))).toBeNull();
  });

  it('is refused with anything added', () => {
    expect(readCursor(btoa('[1,"a","01a209e0-0000-7000-8000-000000000000",4]'))).toBeNull();
  });
});
