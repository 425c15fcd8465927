import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, of } from 'rxjs';
import type { Observable } from 'rxjs';
import { GatheredReads } from '../gathered-reads.ts';
import { compressed, encodingFor, LEAST_BYTES, varyByEncoding } from './compression.ts';
import type { Encoding } from './compression.ts';
import { encodedEtag } from './etag.ts';
import { languageOf } from './language.ts';

/** An answer in one encoding. */
interface Sent {
  readonly body: string | Buffer;
  readonly etag: string;
}

/**
 * For routes whose answer depends on nothing but the address: requests for the same one at the same moment share
 * its checks, its reading, its JSON, its ETag and its compression, and nobody is answered with anything older than
 * their request.
 */
@Injectable()
export class GatheredAnswers implements NestInterceptor {
  readonly #answers = new GatheredReads<SharedAnswer>();

  async intercept(
    context: ExecutionContext,
    next: CallHandler<unknown>,
  ): Promise<Observable<string | Buffer>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { headers } = request;
    const answer = await this.#answers.read(
      this.keyOf(request),
      async () => new SharedAnswer(JSON.stringify(await lastValueFrom(next.handle()))),
    );
    const reply = http.getResponse<FastifyReply>();
    const encoding = answer.isLong ? encodingFor(headers['accept-encoding']) : null;
    if (answer.isLong) varyByEncoding(reply);
    if (encoding !== null) void reply.header('content-encoding', encoding);
    const { body, etag } = answer.in(encoding);
    void reply.header('etag', etag);
    return of(body);
  }

  /** What two requests have in common that may share an answer. */
  protected keyOf({ url }: FastifyRequest): string {
    return url;
  }
}

/** The same for answers whose words follow `Accept-Language`. */
@Injectable()
export class GatheredAnswersByLanguage extends GatheredAnswers {
  protected override keyOf({ url, headers }: FastifyRequest): string {
    return `${languageOf(headers['accept-language'])} ${url}`;
  }
}

/** The JSON, and what has been asked of it so far in each encoding. */
class SharedAnswer {
  readonly isLong: boolean;
  readonly #sent = new Map<Encoding | null, Sent>();

  constructor(private readonly json: string) {
    this.isLong = json.length >= LEAST_BYTES;
  }

  in(encoding: Encoding | null): Sent {
    const known = this.#sent.get(encoding);
    if (known) return known;
    const body = encoding === null ? this.json : compressed(this.json, encoding);
    const sent = { body, etag: encodedEtag(this.json, encoding) };
    this.#sent.set(encoding, sent);
    return sent;
  }
}
