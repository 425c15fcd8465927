import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { at, hold } from '../support/book.ts';
import { addCatalogue, addCentre, RECOVERY, weekOf } from '../support/sample-centre.ts';

interface Stream {
  /** The next body of a `slots` event. */
  next(): Promise<{ slots: { start: string }[] }>;
  close(): void;
}

function watch(url: string): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const bodies: { slots: { start: string }[] }[] = [];
    let wake: (() => void) | null = null;
    const request = http.get(url, { headers: { accept: 'text/event-stream' } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
          const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
          text = text.slice(end + 2);
          if (data) bodies.push(JSON.parse(data) as { slots: { start: string }[] });
        }
        wake?.();
      });
      resolve({
        next: async () => {
          while (bodies.length === 0) await new Promise<void>((done) => (wake = done));
          return bodies.shift() ?? { slots: [] };
        },
        close: () => request.destroy(),
      });
    });
    request.once('error', reject);
  });
}

describe('slots live', () => {
  let test: TestApp;
  let other: TestApp;
  let centreId: string;
  let base: string;

  beforeAll(async () => {
    test = await createTestApp();
    other = await createTestApp({ url: test.url, clock: test.clock });
    await addCatalogue(test);
    centreId = await addCentre(test, { week: weekOf(['10:00', '11:00']) });
    await test.app.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${(test.app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await other.close();
    await test.close();
  });

  it('come at once and again when a place is taken on another process', async () => {
    const stream = await watch(
      `${base}/api/v1/centres/${centreId}/slots/live?service=${RECOVERY}&date=2026-11-24`,
    );
    expect((await stream.next()).slots).toHaveLength(4);
    await hold(other, centreId, at('2026-11-24T10:15:00+07:00'));
    const { slots } = await stream.next();
    expect(slots.map(({ start }) => start.slice(11, 16))).toEqual(['10:00', '10:30', '10:45']);
    stream.close();
  });

  it('answer a problem, not a stream, for what does not exist', async () => {
    const unknown = '01a209e0-0000-7000-8000-000000000000';
    const answer = await test.agent.get(
      `/api/v1/centres/${unknown}/slots/live?service=${RECOVERY}&date=2026-11-24`,
    );
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([404, 'centre-not-found']);
  });
});
