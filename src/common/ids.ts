import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const ID_BYTES = 16;
const MOST_SEQUENCE = 0xffff_ffff;
/** Random bytes are drawn for many ids at once: asking for sixteen at a time cost ten times the id. */
const pool = new Uint8Array(256 * ID_BYTES);
let used = pool.length;
let lastMs = 0;
let sequence = 0;

/**
 * A new UUIDv7: unique without asking, and rising with time, so index pages fill in order. Ids of one process rise
 * strictly, also within a millisecond and when the clock is set back: what was written first stands first.
 */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.slice(used, used + ID_BYTES);
  used += ID_BYTES;
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // The upper half of the numbers stays free, so that a millisecond never runs out of them.
    sequence = new DataView(random.buffer).getUint32(0) >>> 1;
  } else if (sequence === MOST_SEQUENCE) {
    lastMs += 1;
    sequence = 0;
  } else sequence += 1;
  return v7({ random, msecs: lastMs, seq: sequence });
}
