import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Each use of the installation's secret has a key of its own, so one leaked use opens no other. */
export type SecretUse =
  | 'booking-secret'
  | 'person'
  | 'contact'
  | 'address'
  | 'challenge'
  | 'challenge-key'
  | 'journey-cookie'
  | 'staff-session'
  | 'staff-link'
  | 'staff-code'
  | 'staff-guess'
  | 'staff-device'
  | 'staff-oidc'
  | 'device-code'
  | 'device-secret'
  | 'device-token';

/** Keyed hashes from the installation's one secret. No input of theirs can be read back from them. */
export class Secrets {
  readonly #keys = new Map<SecretUse, Buffer>();

  constructor(private readonly root: string) {}

  /** A 32-byte key that belongs to one use. */
  key(use: SecretUse): Buffer {
    const known = this.#keys.get(use);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', this.root, 'okno', use, 32));
    this.#keys.set(use, made);
    return made;
  }

  /** HMAC-SHA-256 of the text under the use's key: 32 bytes. */
  hash(use: SecretUse, text: string): Buffer {
    return createHmac('sha256', this.key(use)).update(text).digest();
  }

  /** Compares in constant time whether the text is the base64url hash of the input. */
  matches(use: SecretUse, input: string, text: string): boolean {
    const right = this.hash(use, input);
    const given = Buffer.from(text, 'base64url');
    return given.length === right.length && timingSafeEqual(given, right);
  }
}
