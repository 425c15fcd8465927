import { describe, expect, it } from '@jest/globals';
import { parseTypedCode } from './typed-code.ts';

describe('what is typed or scanned at a kiosk', () => {
  it.each([
    ['48271935', '48271935'],
    ['4827-1935', '48271935'],
    [' 4827 – 1935 ', '48271935'],
    ['OKNO:48271935', '48271935'],
    ['okno:48271935\r', '48271935'],
    ['ЩЛТЩЖ48271935', '48271935'],
    ['щлтщж48271935', '48271935'],
    ['4827193', null],
    ['482719350', null],
    ['https://example.org/48271935', null],
    ['OKNO:', null],
    ['', null],
  ])('%j is %j', (raw, reference) => {
    expect(parseTypedCode(raw)).toBe(reference);
  });
});
