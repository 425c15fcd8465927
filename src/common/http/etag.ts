import { hash } from 'node:crypto';

/** What an answer's strong ETag is made of: the same bytes, the same tag. */
export function etagHash(body: string | Buffer): string {
  return hash('sha1', body, 'base64url');
}

/** The strong ETag of a body in an encoding (null: as it is); a tag is of one encoding, as strong ones must be. */
export function encodedEtag(body: string | Buffer, encoding: string | null): string {
  return encoding === null ? `"${etagHash(body)}"` : `"${etagHash(body)}-${encoding}"`;
}
