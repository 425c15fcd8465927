import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, of } from 'rxjs';
import type { Observable } from 'rxjs';
import { GatheredReads } from '../gathered-reads.ts';
import { etagHash } from './etag.ts';

interface SharedAnswer {
  readonly body: string;
  readonly etag: string;
}

/**
 * For routes whose answer depends on nothing but the address: requests for the same one at the same moment share
 * its checks, its reading, its JSON and its ETag, and nobody is answered with anything older than their request.
 */
@Injectable()
export class GatheredAnswers implements NestInterceptor {
  readonly #answers = new GatheredReads<SharedAnswer>();

  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<string>> {
    const http = context.switchToHttp();
    const { body, etag } = await this.#answers.read(http.getRequest<FastifyRequest>().url, async () => {
      const json = JSON.stringify(await lastValueFrom(next.handle()));
      return { body: json, etag: `"${etagHash(json)}"` };
    });
    void http.getResponse<FastifyReply>().header('etag', etag);
    return of(body);
  }
}
