import type { FastifyInstance } from 'fastify';

interface KnownRoute {
  readonly methods: readonly string[];
  readonly pattern: RegExp;
}

const known = new WeakMap<object, KnownRoute[]>();

/** Remembers every route as it is registered: the router itself does not tell what else an address answers to. */
export function rememberRoutes(fastify: FastifyInstance): void {
  const routes: KnownRoute[] = [];
  known.set(fastify.server, routes);
  fastify.addHook('onRoute', ({ method, url }) => {
    routes.push({ methods: [method].flat(), pattern: patternOf(url) });
  });
}

/** The methods an address answers to, each once, in the order of the alphabet; nothing for one that does not exist. */
export function methodsAt(fastify: FastifyInstance, path: string): readonly string[] {
  const routes = (known.get(fastify.server) ?? []).filter(({ pattern }) => pattern.test(path));
  return [...new Set(routes.flatMap(({ methods }) => methods))].sort();
}

/** `/visit/:reference/restore` as an expression; a trailing slash is no other address. */
function patternOf(url: string): RegExp {
  const parts = url
    .replace(/\/+$/u, '')
    .split('/')
    .map((part) => {
      if (part === '*') return '.*';
      return part.startsWith(':') ? '[^/]+' : part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    });
  return new RegExp(`^${parts.join('/')}/?$`, 'u');
}
