import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from '../../../src/common/database/sql.ts';
import type { Statement } from '../../../src/common/database/sql.ts';
import { freshDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';

describe('transactions', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await freshDatabase();
    await test.database.rows(sql`create table note (id int primary key, hits int not null)`);
  });
  afterAll(() => test.close());
  beforeEach(() => test.database.rows(sql`delete from note`));

  const write = (id: number): Statement => sql`insert into note (id, hits) values (${id}, 0)`;
  const written = async (): Promise<number[]> =>
    (await test.database.rows<{ id: number }>(sql`select id from note order by id`)).map(({ id }) => id);

  it('write everything or nothing', async () => {
    await test.transactions.run(async (tx) => {
      await tx.rows(write(1));
      tx.last(write(2));
    });
    const thrown = test.transactions.run(async (tx) => {
      await tx.rows(write(3));
      tx.last(write(4));
      throw new Error('changed my mind');
    });
    await expect(thrown).rejects.toThrow('changed my mind');
    expect(await written()).toEqual([1, 2]);
  });

  it('fail with a last write that failed, and write nothing', async () => {
    const failed = test.transactions.run(async (tx) => {
      await tx.rows(write(1));
      tx.last(write(1));
    });
    await expect(failed).rejects.toThrow('note_pkey');
    expect(await written()).toEqual([]);
  });

  it('are not said to be committed when a failed statement was passed over', async () => {
    const swallowed = test.transactions.run(async (tx) => {
      await tx.rows(write(1));
      await tx.rows(write(1)).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('a transaction whose statement had failed');
    expect(await written()).toEqual([]);
  });

  it('leave good connections behind when theirs is cut off', async () => {
    const cut = test.transactions.run(async (tx) => {
      await tx.rows(write(1));
      await tx.rows(sql`select pg_terminate_backend(pg_backend_pid())`);
    });
    await expect(cut).rejects.toThrow();
    const afterwards = Array.from({ length: 20 }, (_, id) =>
      test.transactions.run((tx) => tx.rows(write(id))),
    );
    await Promise.all(afterwards);
    expect(await written()).toHaveLength(20);
  });

  it('repeat the whole work of whoever the server gives up in a deadlock', async () => {
    await test.database.rows(sql`insert into note (id, hits) values (1, 0), (2, 0)`);
    const hit = (id: number): Statement => sql`update note set hits = hits + 1 where id = ${id}`;
    const both = (first: number, second: number): Promise<void> =>
      test.transactions.run(async (tx) => {
        await tx.rows(hit(first));
        await tx.rows(sql`select pg_sleep(0.1)`);
        await tx.rows(hit(second));
      });
    await Promise.all([both(1, 2), both(2, 1)]);
    expect(await test.database.rows(sql`select id, hits from note order by id`)).toEqual([
      { id: 1, hits: 2 },
      { id: 2, hits: 2 },
    ]);
  });
});

describe('readings that go together', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await freshDatabase();
  });
  afterAll(() => test.close());

  it('each have their own answer, also when one of them is refused', async () => {
    const value = (of: number): Statement =>
      sql`select 10 / ${of}::int as value, pg_backend_pid() as connection`;
    const answers = await test.database.together((db) =>
      Promise.allSettled([1, 0, 5].map((of) => db.rows<{ value: number; connection: number }>(value(of)))),
    );
    const [ten, refused, two] = answers;
    expect(ten).toMatchObject({ value: [{ value: 10 }] });
    expect(refused).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } });
    expect(two).toMatchObject({ value: [{ value: 2 }] });
    const connections = answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    expect(new Set(connections.map(({ connection }) => connection)).size).toBe(1);
    // A refusal is no reason to throw the connection away.
    const [again] = await test.database.rows<{ connection: number }>(value(1));
    expect(again?.connection).toBe(connections[0]?.connection);
  });
});
