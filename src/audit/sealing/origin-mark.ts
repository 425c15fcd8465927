import { createHash } from 'node:crypto';

/** What an entry keeps of an address for ever: without the salt nobody finds the address again. */
export function originMark(salt: Buffer, address: string): Buffer {
  return createHash('sha256').update(salt).update(address).digest();
}
