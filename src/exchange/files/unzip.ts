import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

/** Most bytes a file may unfold into, all its parts together: sixty times what a list of 10,000 centres needs. */
export const MOST_UNFOLDED_BYTES = 48 * 1024 * 1024;
const MOST_ENTRIES = 500;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const MOST_COMMENT_BYTES = 65_535;

export class BrokenZip extends Error {}
export class UnfoldsTooFar extends Error {}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/**
 * A zip whose parts are unfolded one by one, within a budget of bytes that all of them share: what the zip says of
 * its sizes is not believed. Only the parts asked for are unfolded.
 */
export class Zip {
  readonly #entries: ReadonlyMap<string, Entry>;
  #left = MOST_UNFOLDED_BYTES;

  /** Throws `BrokenZip`. */
  constructor(private readonly bytes: Buffer) {
    this.#entries = entriesOf(bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The text of a part; null when there is none. Throws `BrokenZip` and `UnfoldsTooFar`. */
  async text(name: string): Promise<string | null> {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    const packed = packedBytes(this.bytes, entry);
    const unfolded = entry.method === 0 ? packed : await this.#inflated(packed);
    this.#left -= unfolded.length;
    if (this.#left < 0) throw new UnfoldsTooFar();
    return unfolded.toString('utf8');
  }

  async #inflated(packed: Buffer): Promise<Buffer> {
    try {
      return await inflate(packed, { maxOutputLength: Math.max(1, this.#left) });
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new UnfoldsTooFar();
      throw new BrokenZip();
    }
  }
}

function entriesOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) throw new UnfoldsTooFar();
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new BrokenZip();
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    entries.set(bytes.toString('utf8', at + 46, at + 46 + name), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const least = Math.max(0, bytes.length - END_BYTES - MOST_COMMENT_BYTES);
  for (let at = bytes.length - END_BYTES; at >= least; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new BrokenZip();
}

function packedBytes(bytes: Buffer, { method, packed, at }: Entry): Buffer {
  if (method !== 0 && method !== 8) throw new BrokenZip();
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_SIGNATURE) throw new BrokenZip();
  const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (begin + packed > bytes.length) throw new BrokenZip();
  return bytes.subarray(begin, begin + packed);
}
