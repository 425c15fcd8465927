import fastifyCookie from '@fastify/cookie';
import fastifyEtag from '@fastify/etag';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { compressAnswers } from './common/http/compression.ts';
import { newId } from './common/ids.ts';
import { etagHash } from './common/http/etag.ts';
import { acceptFiles, takesFile } from './common/http/file-bodies.ts';
import { ProblemFilter } from './common/http/problem.filter.ts';
import { rememberRoutes } from './common/http/known-routes.ts';
import { rememberOrigins } from './common/http/request-origin.ts';
import { refuseHostileInput } from './common/http/input-limits.ts';
import { answerUnparsedRequest } from './common/http/unparsed-requests.ts';
import { wrongContentType } from './common/errors/common.errors.ts';
import { Problem } from './common/errors/problem.ts';
import { validationPipe } from './common/http/validation.pipe.ts';
import { registerOfficeAssets } from './office/office-assets.ts';
import { registerBoardAssets } from './queue/board/board-assets.ts';
import { protectApiDocs } from './site/api-docs-headers.ts';
import { registerAssets } from './site/assets.ts';
import { registerKioskAssets } from './site/kiosk/kiosk-assets.ts';
import { answerBadAddressAsPage, answerRefusalsAsPages } from './site/refusals-as-pages.ts';

/** Largest body accepted, in bytes. */
export const MOST_BODY_BYTES = 64 * 1024;

/** Unique among all processes ever: where it began, and a count. */
const processId = newId().slice(-12);
let requests = 0;

function nextRequestId(): string {
  requests += 1;
  return `${processId}-${requests.toString(36)}`;
}

const REQUEST_PATIENCE_MS = 30_000;

/** The server under Nest: limits, trusted proxies, a request id on every line of the log. */
export function httpAdapter(options: { trustedProxies: readonly string[]; log: Logger }): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: options.log,
    // One line of our own a request, without the address, which may hold a reference.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: nextRequestId,
    bodyLimit: MOST_BODY_BYTES,
    // A request that trickles in for longer is let go; answers, event streams too, may take as long as they like.
    requestTimeout: REQUEST_PATIENCE_MS,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    // Event streams never end by themselves; without this the server would wait for them to stop.
    forceCloseConnections: true,
    clientErrorHandler: answerUnparsedRequest,
    frameworkErrors: answerBadAddressAsPage,
    routerOptions: { ignoreTrailingSlash: true },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
}

/** Everything between the socket and the rooms; the same for production and for tests. */
export async function setUpHttp(app: NestFastifyApplication): Promise<void> {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  rememberRoutes(fastify);
  await fastify.register(fastifyCookie);
  // In this order: what is answered instead, then compressed, then the ETag of just that.
  answerRefusalsAsPages(fastify);
  protectApiDocs(fastify);
  compressAnswers(fastify);
  await fastify.register(fastifyEtag, { hashFn: etagHash });
  await registerAssets(fastify);
  await registerOfficeAssets(fastify);
  await registerBoardAssets(fastify);
  await registerKioskAssets(fastify);
  acceptFiles(fastify);
  // Forms need no leave of the browser to be sent from any site, so the API takes JSON only.
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type'];
    const isForeign =
      request.url.startsWith('/api/') &&
      type !== undefined &&
      !/^application\/json\b/i.test(type) &&
      !takesFile(request);
    done(isForeign ? new Problem(wrongContentType) : undefined);
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    try {
      if (!takesFile(request)) refuseHostileInput(request.body);
      refuseHostileInput(request.query);
      refuseHostileInput(request.params);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
  rememberOrigins(fastify);
  fastify.addHook('onResponse', (request, reply, done) => {
    logAnswer(request, reply.statusCode, reply.elapsedTime);
    done();
  });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
}

/** One line a request: the route's pattern, never the address itself, which may hold a reference. */
function logAnswer(request: FastifyRequest, status: number, milliseconds: number): void {
  const route = request.routeOptions.url ?? 'unknown';
  if (route.startsWith('/health') || route.startsWith('/assets')) return;
  request.log.info({ method: request.method, route, status, ms: Math.round(milliseconds) }, 'answered');
}
