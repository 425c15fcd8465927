import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const ID_BYTES = 16;
/** Random bytes are drawn for many ids at once: asking for sixteen at a time cost ten times the id. */
const pool = new Uint8Array(256 * ID_BYTES);
let used = pool.length;

/** A new UUIDv7: unique without asking, and rising with time, so index pages fill in order. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.slice(used, used + ID_BYTES);
  used += ID_BYTES;
  return v7({ random });
}
