import { describe, expect, it } from '@jest/globals';
import { Passwords } from './passwords.ts';

describe('Passwords', () => {
  const passwords = new Passwords();

  it('are kept as argon2id at the cost OWASP asks for, never twice alike', async () => {
    const [one, two] = [await passwords.hash('зелёный чай!'), await passwords.hash('зелёный чай!')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('are right in whichever way a keyboard composes letters, and wrong otherwise', async () => {
    const hash = await passwords.hash('зелёный чай!'.normalize('NFD'));
    expect(await passwords.isRight('зелёный чай!'.normalize('NFC'), hash)).toBe(true);
    expect(await passwords.isRight('зелёный чай', hash)).toBe(false);
    expect(await passwords.isRight('Зелёный чай!', hash)).toBe(false);
  });

  it('of nobody are never right, and that takes as long', async () => {
    const hash = await passwords.hash('зелёный чай!');
    await passwords.isRight('of nobody', null);
    const took = async (against: string | null): Promise<number> => {
      const before = performance.now();
      for (let nth = 0; nth < 5; nth += 1) await passwords.isRight('of nobody', against);
      return performance.now() - before;
    };
    expect(await passwords.isRight('of nobody', null)).toBe(false);
    // Without the hashing it would be a thousand times less; on a busy machine the two differ a little.
    expect(await took(null)).toBeGreaterThan((await took(hash)) / 10);
  });
});
