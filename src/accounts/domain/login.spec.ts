import { describe, expect, it } from '@jest/globals';
import { parseLogin } from './login.ts';

describe('parseLogin', () => {
  it('keeps it in lower case', () => {
    expect(parseLogin(' M.Probnaya ')).toBe('m.probnaya');
    expect(parseLogin('7_a-b')).toBe('7_a-b');
    expect(parseLogin('a'.repeat(40))).toBe('a'.repeat(40));
  });

  it.each(['ab', 'a'.repeat(41), 'мария', 'maria@example.org', '.maria', 'ma ria', ''])(
    'refuses %j',
    (raw) => {
      expect(parseLogin(raw)).toBeNull();
    },
  );
});
