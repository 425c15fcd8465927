import { answer, api } from '../api/client.ts';
import type { CentreView } from '../api/views.ts';

/** As many as the session lists; whoever reaches more finds the others by name. */
export const MOST_LISTED = 50;
const MOST_FOUND = 100;

/** Centres within the person's reach, by words of their names and addresses. */
export async function findCentres(q: string): Promise<readonly CentreView[]> {
  const query = { q, limit: MOST_FOUND };
  return (await answer(api.GET('/api/v1/staff/centres', { params: { query } }))).items;
}
