import { randomInt, randomUUID } from 'node:crypto';
import { Clients, closedLoop } from './support/load.mjs';
import { SERVICE } from './support/seed.mjs';

const ADULT = { audience: 'adult', locale: 'ru', consents: ['personal-data'] };
const NAMES = { familyName: 'Иванова', givenName: 'Анна', patronymic: 'Петровна' };

let persons = 0;

/** Somebody with a telephone nobody else has: nobody is refused for having booked before. */
export function nextVisitor() {
  persons += 1;
  return { visitor: NAMES, contact: { phone: `+7916${String(persons).padStart(7, '0')}` } };
}

export const holdBody = ({ centreId, startsAt }) =>
  JSON.stringify({ centreId, service: SERVICE, start: startsAt.toISOString() });

export const bookBody = (holdId) => JSON.stringify({ holdId, ...nextVisitor(), ...ADULT });

/** Pairs of hold and book on slots drawn at random; an outcome is the last status and, of a refusal, its code. */
export async function bookingPairs({ url, clients, warmUp, seconds, slots, keyed, onMeasured }) {
  const http = new Clients(url, clients);
  const headers = () => (keyed ? { 'idempotency-key': randomUUID() } : {});
  const step = async () => {
    const hold = await http.post('/api/v1/holds', holdBody(slots[randomInt(slots.length)]), headers());
    if (hold.status !== 201) return outcomeOf('hold', hold);
    const { id, secret } = JSON.parse(hold.text);
    const booked = await http.post('/api/v1/bookings', bookBody(id), {
      ...headers(),
      authorization: `Bearer ${secret}`,
    });
    return outcomeOf('book', booked);
  };
  await http.open();
  const load = await closedLoop({ clients, warmUp, seconds, step, onMeasured });
  await http.close();
  return { ...load, failed: load.outcomes.filter((outcome) => outcome !== BOOKED).length };
}

const BOOKED = 'book 201';

export function outcomeOf(request, { status, text }) {
  return status === 201 ? `${request} 201` : `${request} ${status} ${codeOf(text)}`;
}

/** The code of a problem answer, or the beginning of whatever else came. */
export function codeOf(text) {
  try {
    return JSON.parse(text).code;
  } catch {
    return text.slice(0, 60);
  }
}
