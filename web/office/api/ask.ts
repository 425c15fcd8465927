import { answer, api } from './client.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Loose = (
  method: Method,
  path: string,
  init: { body?: unknown; headers?: Record<string, string> },
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

const request = api.request as unknown as Loose;

/** A route that docs/openapi.json does not have yet. */
export function ask<Data>(method: Method, path: string, body?: unknown): Promise<Data> {
  return answer(request(method, path, body === undefined ? {} : { body })) as Promise<Data>;
}
