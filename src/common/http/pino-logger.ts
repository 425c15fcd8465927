import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger } from 'pino';

/** The one logger: JSON lines with time, level and request id. Nobody passes it names, contacts or secrets. */
export function rootLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Belt and braces: should a request ever be logged whole, these stay out.
    redact: ['req.headers.authorization', 'req.headers.cookie', 'headers.authorization', 'headers.cookie'],
    serializers: { req: ({ id, method }: { id: string; method: string }) => ({ id, method }), err: errorOf },
  });
}

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** Parts of the framework that tell every route and module at start. */
const CHATTY = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
]);

/** The framework's own messages through the same lines. */
export class PinoLogger implements LoggerService {
  readonly #root: Logger;

  constructor(root: Logger) {
    this.#root = root;
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.#write(CHATTY.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write('fatal', message, rest);
  }

  /** The last word is the context; what stands before it, when the message is an object, is the text. */
  #write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const context = rest.length > 0 ? String(rest.at(-1)) : undefined;
    const text = rest.length > 1 ? String(rest[0]) : undefined;
    if (message instanceof Error) this.#root[level]({ err: message, context }, text);
    else if (typeof message === 'object' && message !== null)
      this.#root[level]({ ...message, context }, text);
    else this.#root[level]({ context }, String(message));
  }
}

/** Messages of drivers quote values, so of an error only its kind, code and place are kept. */
function errorOf(error: Error & { code?: string }): Record<string, unknown> {
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { name: error.name, code: error.code, stack: frames?.slice(0, 12) };
}
