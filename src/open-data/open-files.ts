import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Transactions } from '../common/database/transactions.ts';
import { Clock } from '../common/time/clock.ts';
import type { FileKind, Scope } from './domain/file-kinds.ts';
import { FileChanges } from './file-changes.repository.ts';
import { FileWriters } from './file-writers.ts';
import { SpooledFile } from './spooled-file.ts';

/** How old an answer may be, at least. */
export const LIFE_MS = 60_000;
/** Making files never takes more than one part in so many of a processor: what was long to make lives longer. */
const REST = 20;

/** A file as it is sent now. */
export interface OpenFile {
  readonly spooled: SpooledFile;
  /** Epoch milliseconds since which the content is this one. */
  readonly changedAt: number;
  /** Epoch milliseconds until which it is sent without being made anew. */
  readonly freshUntil: number;
}

/**
 * The files of open data. One is made when somebody asks and the last is older than a minute; all who ask meanwhile
 * wait for that one. They are made in turn, so that the memory for it is that of one, whatever is asked at once.
 */
@Injectable()
export class OpenFiles implements OnModuleDestroy {
  readonly #files = new Map<string, OpenFile>();
  readonly #making = new Map<string, Promise<OpenFile>>();
  #turn: Promise<unknown> = Promise.resolve();
  #folder: Promise<string> | null = null;
  #made = 0;

  constructor(
    private readonly writers: FileWriters,
    private readonly changes: FileChanges,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  file(kind: FileKind, scope: Scope): Promise<OpenFile> {
    const key = `${scope} ${kind}`;
    const known = this.#files.get(key);
    if (known && this.clock.now() < known.freshUntil) return Promise.resolve(known);
    const making = this.#making.get(key) ?? this.#inTurn(key, () => this.#make(kind, scope));
    this.#making.set(key, making);
    return making;
  }

  /** The file cannot be read any more: whoever asks next has it made anew. */
  forget(kind: FileKind, scope: Scope): void {
    this.#files.delete(`${scope} ${kind}`);
  }

  async onModuleDestroy(): Promise<void> {
    await this.#turn;
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
  }

  async #inTurn(key: string, make: () => Promise<OpenFile>): Promise<OpenFile> {
    const made = this.#turn.then(make);
    this.#turn = made.catch(() => undefined);
    try {
      const file = await made;
      this.#files.get(key)?.spooled.retire();
      this.#files.set(key, file);
      return file;
    } finally {
      this.#making.delete(key);
    }
  }

  async #make(kind: FileKind, scope: Scope): Promise<OpenFile> {
    const now = this.clock.now();
    const begun = performance.now();
    this.#folder ??= mkdtemp(path.join(tmpdir(), 'okno-open-data-'));
    this.#made += 1;
    const folder = await this.#folder;
    // Cleaners of temporary files take an old folder with what is in it.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = path.join(folder, `${this.#made}.gz`);
    const spooled = await SpooledFile.of(this.writers.write(kind, scope, now), name);
    const { hash } = spooled;
    const changedAt = await this.transactions.alone((atom) =>
      this.changes.since(atom, { scope, kind, hash }, new Date(now)),
    );
    const life = Math.max(LIFE_MS, REST * (performance.now() - begun));
    return { spooled, changedAt, freshUntil: now + life };
  }
}
