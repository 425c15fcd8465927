import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { BOOKING_STATUSES } from '../../src/bookings/domain/booking-status.ts';
import type { ClosedReason } from '../../src/slots/domain/day-plan.ts';
import { answersOf } from '../../src/triage/domain/triage-tree.ts';
import { SIGHT_CHOICES } from '../../web/shared/sight.ts';
import { OFFICE, PAGES, dictionaryUses } from './dictionary-uses.ts';
import type { DictionaryUses } from './dictionary-uses.ts';

/** Statuses of which the visit's page needs no words: a hold is no visit yet, booked is the talon itself. */
const WORDLESS = ['held', 'booked', 'moved'];

const catalogue = JSON.parse(readFileSync('data/catalogue.json', 'utf8')) as {
  readonly services: readonly { readonly audiences: readonly { readonly code: string }[] }[];
};
const plannedReasons: Readonly<Record<ClosedReason, true>> = {
  'no-reception': true,
  'day-off': true,
  'no-windows': true,
};
const endedStatuses = BOOKING_STATUSES.filter((status) => !WORDLESS.includes(status));

/** Which codes may come where a word is taken by a code that the compiler knows as any text. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  'day.reasons': [
    ...Object.keys(plannedReasons),
    'centre-closed',
    'service-not-offered',
    'hours-not-published',
  ],
  'details.audienceHints': catalogue.services.flatMap(({ audiences }) => audiences.map(({ code }) => code)),
  'sight.choices.size': SIGHT_CHOICES.size,
  'sight.choices.spacing': SIGHT_CHOICES.spacing,
  'sight.choices.scheme': SIGHT_CHOICES.scheme,
  'sight.choices.pictures': SIGHT_CHOICES.pictures,
  'triage.questions.hacked.answers': answersOf('hacked'),
  'triage.questions.contacts.answers': answersOf('contacts'),
  'triage.questions.snils.answers': answersOf('snils'),
  'visit.status': endedStatuses,
  'visit.statusText': endedStatuses,
};

let uses: DictionaryUses;
// The compiler reads the whole house for this.
beforeAll(() => {
  uses = dictionaryUses(PAGES);
}, 180_000);

describe('the words of the pages', () => {
  it('are all used by some page', () => {
    expect(uses.unused).toEqual([]);
  });

  it('taken by a code are there for each code that may come, and for no other', () => {
    const known = Object.entries(CODES).map(([group, codes]) => [group, [...new Set(codes)].sort()]);
    expect(uses.takenByAnyCode).toEqual(Object.fromEntries(known));
  });
});

describe('the words of the office', () => {
  it('are all used by some screen', () => {
    expect(dictionaryUses(OFFICE).unused).toEqual([]);
  }, 180_000);
});
