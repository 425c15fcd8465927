import { createHash } from 'node:crypto';

/** What an answer's strong ETag is made of: the same bytes, the same tag. */
export function etagHash(body: string | Buffer): string {
  return createHash('sha1').update(body).digest('base64');
}
