import type TestAgent from 'supertest/lib/agent.js';
import { ApplyImport } from '../../src/exchange/apply-import.service.ts';
import type { ImportDetailView, ImportRowView, ImportRowsView } from '../../src/exchange/exchange.view.ts';
import type { TestApp } from './app.ts';

export const IMPORTS = '/api/v1/admin/regions/70/imports';

/** Brings a file in; the answer is that of the upload, whatever it is. */
export function sendFile(agent: TestAgent, bytes: Buffer | string, name = 'list.csv', region = '70') {
  return agent
    .post(`/api/v1/admin/regions/${region}/imports`)
    .query({ name })
    .set('content-type', 'application/octet-stream')
    .send(Buffer.from(bytes));
}

/** The same, compared with the columns as they were guessed. */
export async function compared(agent: TestAgent, bytes: Buffer | string): Promise<ImportDetailView> {
  const uploaded = await sendFile(agent, bytes).expect(201);
  const { id, columns } = uploaded.body as ImportDetailView;
  const answer = await agent.put(`${IMPORTS}/${id}/columns`).send({ columns }).expect(200);
  return answer.body as ImportDetailView;
}

export async function rowsOf(
  agent: TestAgent,
  id: string,
  filter = 'all',
): Promise<readonly ImportRowView[]> {
  const answer = await agent.get(`${IMPORTS}/${id}/rows`).query({ filter, limit: 100 }).expect(200);
  return (answer.body as ImportRowsView).items;
}

/** Applies what was chosen, and waits until it is done. */
export async function applied(test: TestApp, agent: TestAgent, id: string): Promise<ImportDetailView> {
  await agent.post(`${IMPORTS}/${id}/run`).expect(202);
  await test.get(ApplyImport).settled();
  return (await agent.get(`${IMPORTS}/${id}`).expect(200)).body as ImportDetailView;
}
