import { describe, expect, it } from '@jest/globals';
import { refusePassword } from './new-password.ts';

describe('refusePassword', () => {
  it('takes twelve characters of any kind, counted as people count', () => {
    expect(refusePassword('зелёный чай!', 'm.probnaya')).toBeNull();
    expect(refusePassword('correct horse battery', 'm.probnaya')).toBeNull();
    expect(refusePassword('зелёный чай', 'm.probnaya')).toBe('password-short');
    // Eleven characters, of which й is typed as two.
    expect(refusePassword('зелёный чай'.normalize('NFD'), 'm.probnaya')).toBe('password-short');
    expect(refusePassword('😀😁😂😃😄😅', 'm.probnaya')).toBe('password-short');
  });

  it.each([
    'Password1234',
    'ЙЦУКЕНГШЩЗХЪ',
    '1q2w3e4r5t6y',
    'aaaaaaaaaaaaaaaa',
    '121212121212',
    'Мои Документы',
  ])('refuses what guessers try first: %s', (password) => {
    expect(refusePassword(password, 'm.probnaya')).toBe('password-common');
  });

  it('refuses the login, also twice or with a year behind it', () => {
    expect(refusePassword('Maria.Probnaya', 'maria.probnaya')).toBe('password-is-login');
    expect(refusePassword('probnayaprobnaya', 'probnaya')).toBe('password-is-login');
    expect(refusePassword('probnaya2026', 'probnaya')).toBe('password-is-login');
    expect(refusePassword('probnaya likes green tea', 'probnaya')).toBeNull();
  });
});
