import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

/** Where what is being done comes from: a member of staff, or a device of a centre; never a citizen. */
export interface RequestOrigin {
  readonly address: string;
  sessionId: string | null;
}

const OF_STAFF = /^\/api\/v1\/(staff|admin|devices)\//;
const storage = new AsyncLocalStorage<RequestOrigin>();

/** The origin of the request that is being answered; null for citizens' requests and for the clock's errands. */
export function originNow(): RequestOrigin | null {
  return storage.getStore() ?? null;
}

export function withOrigin<Answer>(origin: RequestOrigin, work: () => Answer): Answer {
  return storage.run(origin, work);
}

/** Remembers it for as long as a request of staff is being answered. */
export function rememberOrigins(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request, _reply, done) => {
    if (OF_STAFF.test(request.url)) withOrigin({ address: request.ip, sessionId: null }, done);
    else done();
  });
}
