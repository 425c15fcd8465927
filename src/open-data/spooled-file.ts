import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, pipeline as pipe } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** A file made once and sent to many: compressed, on the disk, gone when it is old and nobody reads it any more. */
export class SpooledFile {
  #readers = 0;
  #isRetired = false;

  private constructor(
    private readonly path: string,
    /** Of the content before it was compressed. */
    readonly hash: string,
  ) {}

  /** Writes the pieces as they come: as much is in memory as the pipes hold. */
  static async of(pieces: AsyncIterable<string>, path: string): Promise<SpooledFile> {
    const hash = createHash('sha256');
    const hashed = async function* (): AsyncGenerator<Buffer> {
      for await (const piece of pieces) {
        if (piece === '') continue;
        const bytes = Buffer.from(piece);
        hash.update(bytes);
        yield bytes;
      }
    };
    try {
      await pipeline(Readable.from(hashed()), createGzip({ level: 6 }), createWriteStream(path));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return new SpooledFile(path, hash.digest('base64url'));
  }

  /**
   * The content, compressed or as it is. What was opened stays whole, even when a newer file takes its place. Rejects
   * when somebody has cleaned the folder of temporary files: before anything is promised to whoever asked.
   */
  async open(encoding: 'gzip' | null): Promise<Readable> {
    this.#readers += 1;
    const file = createReadStream(this.path);
    file.once('close', () => {
      this.#readers -= 1;
      this.#tidy();
    });
    await once(file, 'open');
    // Whoever reads hears of an error from the stream itself.
    return encoding === 'gzip' ? file : pipe(file, createGunzip(), () => undefined);
  }

  retire(): void {
    this.#isRetired = true;
    this.#tidy();
  }

  #tidy(): void {
    if (this.#isRetired && this.#readers === 0) void rm(this.path, { force: true }).catch(() => undefined);
  }
}
