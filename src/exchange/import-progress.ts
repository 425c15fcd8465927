import { Injectable } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import { Problem } from '../common/errors/problem.ts';
import { OpenStreams } from '../common/limits/open-streams.ts';
import { importNotFound } from './exchange.errors.ts';
import { importView } from './exchange.view.ts';
import { ImportsReader } from './imports.reader.ts';

const LOOK_MS = 400;

/** How far an import has come: at once, whenever it moved on, and a last time when it is done. */
@Injectable()
export class ImportProgress {
  readonly #streams = new OpenStreams();

  constructor(private readonly imports: ImportsReader) {}

  /** Throws `import-not-found` and `too-many-requests` before the stream begins. */
  async watch(regionCode: string, id: string, address: string): Promise<Observable<MessageEvent>> {
    this.#streams.check(address);
    if (!(await this.imports.file(regionCode, id))) throw new Problem(importNotFound);
    return new Observable((subscriber) => {
      const leave = this.#streams.enter(address);
      let last = '';
      const look = async (): Promise<void> => {
        const file = await this.imports.file(regionCode, id);
        if (!file || subscriber.closed) return;
        const body = JSON.stringify(importView(file));
        if (body !== last) subscriber.next({ type: 'import', data: body });
        last = body;
      };
      // A look that fails is made up for by the next one.
      const again = (): void => void look().catch(() => undefined);
      again();
      const timer = setInterval(again, LOOK_MS);
      return () => {
        clearInterval(timer);
        leave();
      };
    });
  }
}
