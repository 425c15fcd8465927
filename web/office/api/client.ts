import createClient from 'openapi-fetch';
import { connection } from '../live/connection.ts';
import { spokenLanguage } from '../language/language.tsx';
import { NoAnswer, Refusal, isProblem } from './problem.ts';
import type { paths } from './schema.d.ts';

/** Longer than the server's own patience with one request. */
const PATIENCE_MS = 35_000;

async function fetchAndNotice(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, {
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    connection.requestAnswered();
    return response;
  } catch (error) {
    if (request.signal.aborted) throw error;
    connection.requestLost(Date.now());
    throw new NoAnswer();
  }
}

/**
 * The API with its types from docs/openapi.json: a wrong address, body or parameter does not compile. Wrap every call
 * in `answer`: `await answer(api.GET('/api/v1/regions'))`.
 */
export const api = createClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  fetch: fetchAndNotice,
});

api.use({
  onRequest: ({ request }) => {
    request.headers.set('accept-language', spokenLanguage());
    return request;
  },
});

interface Called<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What the server answered. Throws `Refusal` when it refused, `NoAnswer` when it was not heard. */
export async function answer<Data>(call: Promise<Called<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (response.ok) return data as Data;
  throw isProblem(error) ? new Refusal(error) : new NoAnswer();
}

/** For a request that may be sent twice: the server answers the second time what it answered the first. */
export function newIdempotencyKey(): string {
  // Not randomUUID: a browser has it only where the address is https.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
