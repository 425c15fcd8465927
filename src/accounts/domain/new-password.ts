export type PasswordRefusal = 'password-short' | 'password-common' | 'password-is-login';

/** Fewest characters of a password of staff; no rule of digits and signs: length is what counts. */
export const SHORTEST_PASSWORD = 12;
const FEWEST_DIFFERENT = 5;

/** What guessers try first among those long enough, in Latin, Cyrillic and the other keyboard layout. */
const COMMON: ReadonlySet<string> = new Set([
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'passw0rd1234',
  'p@ssw0rd1234',
  'administrator',
  'administrator1',
  'admin1234567',
  'admin12345678',
  'adminadminadmin',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiop[]',
  'qwerty123456',
  'qwerty1234567',
  'qwertyqwerty',
  'qwertyuiopasdf',
  'asdfghjkl123',
  "asdfghjkl;'\\",
  'zxcvbnm12345',
  '1qaz2wsx3edc',
  '1q2w3e4r5t6y',
  'q1w2e3r4t5y6',
  'qazwsxedcrfv',
  'abcdefghijkl',
  'abc123456789',
  '123456789012',
  '1234567890123',
  '12345678901234',
  '1234567890-=',
  '123456789abc',
  '123456789qwe',
  '987654321098',
  'iloveyou1234',
  'letmein12345',
  'welcome12345',
  'пароль123456',
  'парольпароль',
  'администратор',
  'йцукенгшщзхъ',
  'йцукен123456',
  'фывапролджэ1',
  'моидокументы',
  'мои документы',
  'моидокументы1',
  'госуслуги123',
  'gosuslugi123',
  'мфцмфцмфцмфц',
  'mfcmfcmfcmfc',
]);

/**
 * Why a password is not taken; null when it is. At least twelve characters, none that guessers try first, no
 * few characters over and over, and neither the login nor the login with little around it.
 */
export function refusePassword(password: string, login: string): PasswordRefusal | null {
  const text = password.normalize('NFC');
  if (Array.from(text).length < SHORTEST_PASSWORD) return 'password-short';
  const folded = text.toLowerCase();
  if (COMMON.has(folded) || new Set(folded).size < FEWEST_DIFFERENT) return 'password-common';
  const rest = folded.replaceAll(login.toLowerCase(), '');
  return rest !== folded && rest.length < SHORTEST_PASSWORD / 2 ? 'password-is-login' : null;
}
