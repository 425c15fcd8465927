import type { IncomingHttpHeaders } from 'node:http';

/** Whether whoever asks has this very content already (RFC 9110, 13): by its tag, else by its date. */
export function isKnown(headers: IncomingHttpHeaders, etag: string, changedAt: number): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(changedAt / 1000) * 1000 <= since;
}
