import type { Readable } from 'node:stream';
import { Problem } from '../../common/errors/problem.ts';
import { fileTooLarge, importsBusy } from '../exchange.errors.ts';
import { MOST_FILE_BYTES } from './file-table.ts';

const MOST_AT_ONCE = 3;
const RETRY_SECONDS = 5;
const MEGABYTE = 1024 * 1024;
let reading = 0;

/**
 * The bytes of a body, counted as they come: the byte too many ends the reading with the answer, and what still
 * comes is thrown away unread. A process reads a few files at a time, because each is whole in memory.
 */
export async function receivedBytes(body: Readable, announced: number | null): Promise<Buffer> {
  if (announced !== null && announced > MOST_FILE_BYTES) throw tooLarge(body);
  if (reading >= MOST_AT_ONCE) {
    body.resume();
    throw new Problem(importsBusy, { values: { seconds: RETRY_SECONDS }, retryAfterSeconds: RETRY_SECONDS });
  }
  reading += 1;
  try {
    return await bytesOf(body);
  } finally {
    reading -= 1;
  }
}

function bytesOf(body: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let length = 0;
    const take = (piece: Buffer): void => {
      length += piece.length;
      if (length <= MOST_FILE_BYTES) pieces.push(piece);
      else {
        pieces.length = 0;
        body.off('data', take);
        reject(tooLarge(body));
      }
    };
    body.on('data', take);
    body.once('end', () => resolve(Buffer.concat(pieces)));
    body.once('error', reject);
    body.once('close', () => reject(new Error('the connection was closed before the file had come')));
  });
}

/** The rest is let flow and forgotten, so that the sender reads the answer instead of a broken connection. */
function tooLarge(body: Readable): Problem {
  body.resume();
  return new Problem(fileTooLarge, { values: { most: Math.floor(MOST_FILE_BYTES / MEGABYTE) } });
}
