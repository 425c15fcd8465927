import type { Client } from 'pg';

/** Production was started on a database whose passwords everybody knows. */
export class DemoInProduction extends Error {}

/** Throws `DemoInProduction` when the database has ready sign-ins of a demonstration. */
export async function refuseDemoAccounts(client: Client): Promise<void> {
  const { rows } = await client.query<{ are: boolean }>(
    `select exists (select from staff_account where demo) as are`,
  );
  if (rows[0]?.are !== true) return;
  throw new DemoInProduction(
    'This database has the sign-ins of a demonstration, whose passwords everybody knows: production needs another database.',
  );
}
