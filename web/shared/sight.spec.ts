import { describe, expect, it } from '@jest/globals';
import { USUAL_SIGHT, parseSight, sightAttributes, sightFrom, sightText } from './sight.ts';

describe('how a reader wants the pages to look', () => {
  const chosen = parseSight('150-wide-blue-hidden');

  it('is read back as it was kept', () => {
    expect(chosen).toEqual({ size: '150', spacing: 'wide', scheme: 'blue', pictures: 'hidden' });
    expect(parseSight(sightText(chosen))).toEqual(chosen);
    expect(sightText(USUAL_SIGHT)).toBe('100-normal-device-shown');
  });

  it.each([undefined, '', 'x', '9-wider-red-none', '"><script>', '-----', '__proto__-constructor'])(
    'is the usual one when the cookie says %s',
    (text) => expect(parseSight(text)).toEqual(USUAL_SIGHT),
  );

  it('keeps what is known beside what is not', () => {
    expect(parseSight('125-wider-black')).toEqual({ ...USUAL_SIGHT, size: '125', scheme: 'black' });
    const form: Readonly<Record<string, string>> = { spacing: 'wide', size: '7' };
    expect(sightFrom((name) => form[name] ?? '')).toEqual({ ...USUAL_SIGHT, spacing: 'wide' });
  });

  it('stands on the page only where it differs from the usual', () => {
    expect(sightAttributes(USUAL_SIGHT)).toEqual({});
    expect(sightAttributes(chosen)).toEqual({
      'data-size': '150',
      'data-spacing': 'wide',
      'data-scheme': 'blue',
      'data-pictures': 'hidden',
    });
  });
});
