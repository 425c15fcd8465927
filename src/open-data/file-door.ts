import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../common/errors/problem.ts';
import { readsGzip, varyByEncoding } from '../common/http/compression.ts';
import { Limits } from '../common/limits/limits.ts';
import type { LimitRule } from '../common/limits/limits.ts';
import { OpenStreams } from '../common/limits/open-streams.ts';
import { Clock } from '../common/time/clock.ts';
import { isKnown } from './conditional.ts';
import { FEED_KINDS, FILE_KINDS, WHOLE_COUNTRY } from './domain/file-kinds.ts';
import type { FileKind, Scope } from './domain/file-kinds.ts';
import { noOpenData } from './open-data.errors.ts';
import { OpenDataReader } from './open-data.reader.ts';
import { OpenFiles } from './open-files.ts';

/** The whole feed is three files a region: every region twice in ten minutes, with room for the directory. */
export const FILES_PER_ADDRESS: LimitRule = { name: 'open-data', most: 600, windowSeconds: 600 };

/** Sends the files of open data: to pages of any site, to each address so many, with tags and dates. */
@Injectable()
export class FileDoor {
  readonly #downloads = new OpenStreams();

  constructor(
    private readonly files: OpenFiles,
    private readonly reader: OpenDataReader,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /** Throws `too-many-requests`. */
  async enter(address: string, reply: FastifyReply): Promise<void> {
    this.openToAll(reply);
    await this.limits.count(FILES_PER_ADDRESS, address);
  }

  /** Pages of any site may read these answers, without anything that says who reads. */
  openToAll(reply: FastifyReply): void {
    void reply
      .header('access-control-allow-origin', '*')
      .header('access-control-expose-headers', 'etag, last-modified, retry-after');
  }

  /** Throws `no-open-data`, `too-many-requests`. */
  async send(kind: FileKind, scope: Scope, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { headers, ip } = request;
    await this.enter(ip, reply);
    await this.#demand(kind, scope);
    this.#downloads.check(ip);
    const { spooled, changedAt, freshUntil } = await this.files.file(kind, scope);
    const encoding = readsGzip(headers['accept-encoding']) ? 'gzip' : null;
    const etag = encoding === null ? `"${spooled.hash}"` : `"${spooled.hash}-${encoding}"`;
    const seconds = Math.max(1, Math.ceil((freshUntil - this.clock.now()) / 1000));
    varyByEncoding(reply);
    void reply
      .header('etag', etag)
      .header('last-modified', new Date(changedAt).toUTCString())
      .header('cache-control', `public, max-age=${seconds}`);
    if (isKnown(headers, etag, changedAt)) return void reply.status(304).send();
    const content = await spooled.open(encoding).catch((error: unknown) => {
      this.files.forget(kind, scope);
      throw error;
    });
    if (encoding !== null) void reply.header('content-encoding', encoding);
    const leave = this.#downloads.enter(ip);
    content.once('close', leave);
    void reply.type(FILE_KINDS[kind].type).send(content);
  }

  async #demand(kind: FileKind, scope: Scope): Promise<void> {
    if (scope === WHOLE_COUNTRY) {
      if (FEED_KINDS.some((one) => one === kind)) throw new Problem(noOpenData);
    } else if (!(await this.reader.regions()).includes(scope)) throw new Problem(noOpenData);
  }
}
