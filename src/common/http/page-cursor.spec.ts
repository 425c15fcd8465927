import { describe, expect, it } from '@jest/globals';
import { readPageEnd, writePageEnd } from './page-cursor.ts';

const end = { text: 'Отдел «Пробный» №1/2+3', id: '01890000-0000-7000-8000-00000000000a' };

describe('the cursor of a list by name', () => {
  it('is read back as it was written, and goes into an address as it is', () => {
    for (const text of [end.text, '', 'ы', 'ыы', 'ыыы']) {
      const cursor = writePageEnd({ ...end, text });
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(readPageEnd(cursor)).toEqual({ ...end, text });
    }
  });

  it.each([
    '',
    'x',
    '!',
    'a'.repeat(1001),
    writePageEnd({ ...end, id: 'x' }),
    writePageEnd({ ...end, text: '\0' }),
  ])('is null for %j', (cursor) => {
    expect(readPageEnd(cursor)).toBeNull();
  });
});
