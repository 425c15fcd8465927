import type { Readable } from 'node:stream';
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
import type { OpenFile } from './open-files.ts';

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
    const encoding = readsGzip(headers['accept-encoding']) ? 'gzip' : null;
    const file = await this.files.file(kind, scope);
    const etag = tagOf(file, encoding);
    if (isKnown(headers, etag, file.changedAt)) {
      this.#describe(reply, file, etag);
      return void reply.status(304).send();
    }
    const [sent, content] = await this.#open(kind, scope, file, encoding);
    // Only what is sent is described: a refusal must not carry the tag of a file.
    this.#describe(reply, sent, tagOf(sent, encoding));
    if (encoding !== null) void reply.header('content-encoding', encoding);
    const leave = this.#downloads.enter(ip);
    content.once('close', leave);
    void reply.type(FILE_KINDS[kind].type).send(content);
  }

  /** Somebody may have cleaned the folder of temporary files: then it is made anew. */
  async #open(
    kind: FileKind,
    scope: Scope,
    file: OpenFile,
    encoding: 'gzip' | null,
  ): Promise<[OpenFile, Readable]> {
    try {
      return [file, await file.spooled.open(encoding)];
    } catch {
      this.files.forget(kind, scope);
      const again = await this.files.file(kind, scope);
      return [again, await again.spooled.open(encoding)];
    }
  }

  #describe(reply: FastifyReply, { changedAt, freshUntil }: OpenFile, etag: string): void {
    const seconds = Math.max(1, Math.ceil((freshUntil - this.clock.now()) / 1000));
    varyByEncoding(reply);
    void reply
      .header('etag', etag)
      .header('last-modified', new Date(changedAt).toUTCString())
      .header('cache-control', `public, max-age=${seconds}`);
  }

  async #demand(kind: FileKind, scope: Scope): Promise<void> {
    if (scope === WHOLE_COUNTRY) {
      if (FEED_KINDS.some((one) => one === kind)) throw new Problem(noOpenData);
    } else if (!(await this.reader.regions()).includes(scope)) throw new Problem(noOpenData);
  }
}

/** Strong, so of this very encoding. */
function tagOf({ spooled }: OpenFile, encoding: 'gzip' | null): string {
  return encoding === null ? `"${spooled.hash}"` : `"${spooled.hash}-${encoding}"`;
}
