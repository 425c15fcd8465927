import { counted } from '../../shared/language.ts';
import type { Words } from '../language/language.tsx';
import { movesTexts } from './texts.ts';
import type { MovesTexts } from './texts.ts';

const visits = (count: number): string => counted('en', count, { one: 'visit', other: 'visits' });

const english: MovesTexts = {
  title: 'Moves of bookings',
  lead: 'When a centre closes a day or a window, its bookings are moved: another place is kept for everybody, and they are written to or called.',
  where: 'Whose moves to show',
  centre: 'This centre',
  region: 'The whole region',
  begun: (count) => `Saved. Moving ${visits(count)}.`,
  toMoves: 'How the move goes',
  toCalls: 'Whom to call',
  none: 'There are no moves: every booking is where it was.',
  dates: (from, until) => (from === until ? from : `${from} — ${until}`),
  noReason: 'The schedule was changed',
  settled: (settled, people) => `Settled: ${settled} of ${people}`,
  running: 'Under way',
  stopped: 'Stopped',
  ended: 'Done',
  counts: {
    waiting: 'Wait for an offer',
    proposed: 'A letter is out',
    onCallList: 'To be called',
    accepted: 'Said yes',
    chosenAnother: 'Chose another time',
    cancelled: 'Cancelled',
    received: 'Came and were received',
    stays: 'Stay where they were',
  },
  stop: {
    open: 'Stop',
    question: 'Nobody new is offered anything. Whoever was written to can still answer.',
    act: 'Stop the move',
  },
  resume: 'Go on',
  inCentres: (centres, settled) => `Centres: ${centres}. ${settled}`,
  everywhere: { stop: 'Stop in all centres', resume: 'Go on in all centres' },
  show: (date) => `Show the bookings: ${date}`,
  back: 'All moves',
  people: 'Bookings',
  number: 'Number',
  was: 'It was',
  state: 'Now',
  offer: 'Offered',
  noOffer: 'no place',
  calls: (calls) => `calls in vain: ${calls}`,
  until: (when) => `answer awaited until ${when}`,
  states: {
    'to-propose': 'A place is being sought',
    proposed: 'A letter is out',
    'on-call-list': 'On the call list',
    accepted: 'Said yes',
    'chosen-another': 'Another time',
    cancelled: 'Cancelled',
    received: 'Came and was received',
    stays: 'Stays',
    'never-booked': 'Never booked',
  },
};

export const movesWords: Words<MovesTexts> = { ru: movesTexts, en: english };
