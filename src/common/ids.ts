import { v7 } from 'uuid';

/** A new UUIDv7: unique without asking, and rising with time, so index pages fill in order. */
export function newId(): string {
  return v7();
}
