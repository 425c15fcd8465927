import { randomInt } from 'node:crypto';
import pg from 'pg';
import { closedLoop } from '../support/load.mjs';
import { mean } from '../support/statistics.mjs';
import { PEER_CLIENTS } from './pgbench.mjs';
import { peerStatements } from './statements.mjs';

const WARM_UP = { seconds: 3, steps: 5000, mostSeconds: 10 };
const MOST_RANDOM = 2 ** 47;

/** pgbench's `:variables` as the driver's `$1…`; `order` tells which stands where. */
function numbered(name, text) {
  const order = [];
  const withNumbers = text.replace(/(?<![:\w]):([a-z_]+)/g, (_, variable) => `$${order.push(variable)}`);
  return (values) => ({ name, text: withNumbers, values: order.map((variable) => values[variable]) });
}

/** The peer where pgbench is missing: the same two statements, named, by the bare driver over as many connections. */
export async function measurePgLoop(databaseUrl, grid, newId, seconds) {
  const statements = peerStatements(grid, newId);
  const hold = numbered('peer-hold', statements.hold);
  const book = numbered('peer-book', statements.book);
  const clients = Array.from(
    { length: PEER_CLIENTS },
    () => new pg.Client({ connectionString: databaseUrl }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  const free = [...clients];
  const pair = async () => {
    const client = free.pop();
    const drawn = {
      c: randomInt(grid.centreIds.length) + 1,
      d: randomInt(grid.dayStarts.length) + 1,
      k: randomInt(grid.slotsADay),
      p: randomInt(1, MOST_RANDOM),
      r: randomInt(10_000_000, 99_999_999),
    };
    const [held] = (await client.query(hold(drawn))).rows;
    await client.query(book({ ...drawn, ...held }));
    free.push(client);
  };
  const load = await closedLoop({ clients: PEER_CLIENTS, warmUp: WARM_UP, seconds, step: pair });
  await Promise.all(clients.map((client) => client.end()));
  return { perSecond: load.perSecond, averageMs: mean(load.durations) };
}
