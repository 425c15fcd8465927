import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { SERVICE } from './support/seed.mjs';

const PASSWORD = 'a password of the bench';
const JSON_TYPE = { 'content-type': 'application/json' };

/** So many arrived bookings with their tickets, as check-in leaves them, and a clerk for each window. */
export async function seedHall(observer, { centreId, waiting, clerks }) {
  await observer.rows(
    `with made as (
      insert into booking (
        centre_id, id, origin_id, service_code, starts_at, ends_at, status, source, held_at, booked_at, arrived_at,
        reference, audience_code, family_name, given_name, phone, locale, consents, person_hashes, contact_hashes
      )
      select
        $1, id, id, $2, starts_at, starts_at + interval '15 minutes', 'arrived', 'site', now(), now(), now(),
        lpad((10000000 + n)::text, 8, '0'), 'adult', 'Пробова', 'Проба', '+79000000000', 'ru', '[]', '{}', '{}'
      from (
        select n, gen_random_uuid() as id, date_trunc('hour', now()) + ((n * 7919) % 32) * interval '15 minutes' as starts_at
        from generate_series(1, $3::int) as n
      ) as drawn
      returning centre_id, id, arrived_at, starts_at
    ),
    numbered as (select *, row_number() over () as number from made),
    tickets as (
      insert into ticket (
        centre_id, id, booking_id, arrived_at, local_date, number, label, service_code, booked_for, is_late, state,
        calls, documents_seen, step
      )
      select
        centre_id, gen_random_uuid(), id, arrived_at, (now() at time zone 'Asia/Tomsk')::date, number,
        'Д-' || lpad(number::text, 4, '0'), $2, starts_at, false, 'arrived', 0, '{}', 1
      from numbered
      returning centre_id, id
    )
    insert into ticket_event (centre_id, ticket_id, step, at, event, after)
    select centre_id, id, 1, now(), 'arrive', '{}' from tickets`,
    [centreId, SERVICE, waiting],
  );
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  for (let number = 1; number <= clerks; number += 1) {
    const id = randomUUID();
    await observer.rows(
      `insert into staff_account (id, login, display_name, language, password_hash, created_at, demo, search)
      values ($1, $2, $2, 'ru', $3, now(), false, '')`,
      [id, `clerk-${number}`, passwordHash],
    );
    await observer.rows(
      `insert into staff_grant (id, account_id, role, centre_id) values ($1, $2, 'operator', $3)`,
      [randomUUID(), id, centreId],
    );
  }
}

/** A clerk at a window: knows its turn and who is there, as the screen does. */
class Clerk {
  cookie;
  #http;
  #at;
  #headers;
  #turn = 1;
  #ticket = null;

  constructor(http, at, cookie) {
    this.#http = http;
    this.#at = at;
    this.cookie = cookie;
    this.#headers = { ...JSON_TYPE, cookie };
  }

  async open() {
    const { status, text } = await this.#post('open', {});
    if (status !== 204) throw new Error(`a window did not open: ${status} ${text}`);
  }

  async callNext() {
    const finish = this.#ticket && {
      ticketId: this.#ticket.ticketId,
      expectedStep: this.#ticket.step,
      outcome: 'recovered',
      documentsSeen: ['passport', 'snils'],
    };
    const begun = performance.now();
    const answer = await this.#post('call-next', { turn: this.#turn, ...(finish && { finish }) });
    const ms = performance.now() - begun;
    this.#take(answer);
    return { ms, status: answer.status, label: this.#ticket?.label ?? null };
  }

  async start() {
    if (!this.#ticket) return;
    const { ticketId, step } = this.#ticket;
    this.#take(await this.#post('start', { ticketId, expectedStep: step }));
  }

  #take({ status, text }) {
    if (status !== 200) throw new Error(`a clerk was answered ${status} ${text}`);
    const { turn, ticket } = JSON.parse(text);
    this.#turn = turn;
    this.#ticket = ticket;
  }

  #post(name, body) {
    return this.#http.post(`${this.#at}/${name}`, JSON.stringify(body), this.#headers);
  }
}

/** Every clerk signed in and at a window. */
export async function signInAll(http, { centreId, clerks }) {
  const all = [];
  for (let number = 1; number <= clerks; number += 1) {
    const words = JSON.stringify({ login: `clerk-${number}`, password: PASSWORD });
    const { status, headers, text } = await http.post('/api/v1/staff/session', words);
    if (status !== 200) throw new Error(`a clerk could not sign in: ${status} ${text}`);
    const cookies = [headers['set-cookie']].flat();
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    const clerk = new Clerk(http, `/api/v1/staff/centres/${centreId}/windows/${number}`, cookie);
    await clerk.open();
    all.push(clerk);
  }
  return all;
}

/** What became of the hall, and the order in which it should have been called. */
export async function readHall(observer, centreId) {
  const order = await observer.rows(
    `select label from ticket where centre_id = $1 order by booked_for, number`,
    [centreId],
  );
  const [counts] = await observer.rows(
    `select
      count(*) filter (where t.state = 'served' and b.status = 'served')::int as served,
      count(*) filter (where t.state <> 'served')::int as left,
      (
        select count(*)::int
        from (
          select from ticket_event
          where centre_id = $1 and event = 'call'
          group by ticket_id
          having count(*) > 1
        ) as again
      ) as twice
    from ticket t
    join booking b on b.centre_id = t.centre_id and b.id = t.booking_id
    where t.centre_id = $1`,
    [centreId],
  );
  return { order: order.map(({ label }) => label), ...counts };
}

/** How many rounds too early or too late anybody was called, at most: a round takes the first of those who wait. */
export function callOrder(rounds, order) {
  const place = new Map(order.map((label, index) => [label, index]));
  let called = 0;
  let most = 0;
  for (const round of rounds) {
    const labels = round.flatMap(({ label }) => (label === null ? [] : [label]));
    const last = called + labels.length;
    for (const label of labels) {
      const index = place.get(label);
      const rounds = index < called ? called - index : Math.max(0, index - last + 1);
      most = Math.max(most, Math.ceil(rounds / round.length));
    }
    called = last;
  }
  return most;
}
