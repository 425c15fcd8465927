import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../../common/secrets/secrets.ts';

const NONCE_BYTES = 12;
/** People who share a computer: the counter of a small office. */
const MOST_PEOPLE = 8;

/**
 * Remembers in a cookie with which accounts a browser has signed in: `nonce.mac` each, joined by `~`. Wrong guesses
 * from such a browser are counted by themselves, so a stranger who guesses elsewhere cannot make its owner wait.
 * It opens nothing.
 */
@Injectable()
export class KnownDevices {
  constructor(private readonly secrets: Secrets) {}

  /** What to count this person's guesses in this browser under; null when it has never signed in with the account. */
  nonceOf(cookie: string | null, accountId: string): string | null {
    const own = entriesOf(cookie).find((entry) => this.#isOf(entry, accountId));
    return own?.split('.')[0] ?? null;
  }

  /** The cookie with this person in it, latest first. */
  remember(cookie: string | null, accountId: string): string {
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    const others = entriesOf(cookie).filter((entry) => !this.#isOf(entry, accountId));
    return [`${nonce}.${this.#mac(nonce, accountId)}`, ...others].slice(0, MOST_PEOPLE).join('~');
  }

  #isOf(entry: string, accountId: string): boolean {
    const [nonce = '', mac = ''] = entry.split('.');
    return this.secrets.matches('staff-device', `${nonce} ${accountId}`, mac);
  }

  #mac(nonce: string, accountId: string): string {
    return this.secrets.hash('staff-device', `${nonce} ${accountId}`).toString('base64url');
  }
}

function entriesOf(cookie: string | null): readonly string[] {
  const entries = cookie?.split('~', MOST_PEOPLE) ?? [];
  return entries.filter((entry) => /^[\w-]{16}\.[\w-]{43}$/.test(entry));
}
