// `npm run faults`: breaks one lock, constraint or comparison at a time in a copy of the last commit and
// demands that the tests named for it fall. A fault that no test notices fails the run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const FAULTS = [
  [
    'two who seal the trail do not wait for each other',
    'src/audit/sealing/seals.repository.ts',
    'from audit_head where id = 1 for update`',
    'from audit_head where id = 1`',
    'race/sealing',
  ],
  [
    'an entry of the trail does not hold the one before it',
    'src/audit/sealing/chain.ts',
    'canonicalJson({ ...facts, position, previousHash })',
    'canonicalJson({ ...facts, position })',
    'medium/audit',
    [
      'src/audit/sealing/chain.ts',
      'if (entry.previousHash !== before.hash) return',
      'if (entry === null) return',
    ],
  ],
  [
    'an end of the trail that was cut off is not missed',
    'src/audit/sealing/chain.ts',
    'if (last.position < wanted)',
    'if (last.position < 0)',
    'medium/audit',
  ],
  [
    'a sealed entry may be changed',
    'migrations/0025-audit-chain.ts',
    'create trigger audit_entry_sealed_once before update on audit_entry',
    'create trigger audit_entry_sealed_once before update of id on audit_entry',
    'medium/audit',
  ],
  ['the slot is not locked', 'src/slots/place.sql.ts', 'for update of s\n    ),', '    ),', 'race/'],
  [
    'the check on taken is missing',
    'migrations/0003-slots.ts',
    'constraint slot_taken_ck check (taken >= 0 and taken <= capacity + kept)',
    'constraint slot_taken_ck check (true)',
    'race/|architecture/|slots/',
    ['src/slots/place.sql.ts', 's.capacity - s.taken > ', 's.capacity + 9 - s.taken > '],
  ],
  [
    'the ordinary hold takes one place too many',
    'src/slots/place.sql.ts',
    's.capacity - s.taken > ',
    's.capacity - s.taken >= ',
    'race/last|medium/slots',
  ],
  [
    'whom the quick hold refused is not tried again',
    'src/bookings/hold-place.service.ts',
    'this.#take(atom, command, tidying)',
    'this.#take(atom, command, false)',
    'race/|medium/slots',
  ],
  [
    'a group of holds waits for a slot that one of them wants',
    'src/slots/place.sql.ts',
    '      for update of s skip locked\n    ),\n    granted',
    '      for update of s\n    ),\n    granted',
    'race/together',
  ],
  [
    'a group of holds takes what is kept back from the public',
    'src/slots/place.sql.ts',
    'where s.capacity - s.taken > ${notForPublic(now)}',
    'where s.capacity - s.taken > 0',
    'race/together',
  ],
  [
    'whom a group did not book is not booked',
    'src/common/gathered-writes.ts',
    'answers[index] ?? this.#work.alone(item)',
    'answers[index] as never',
    'race/together|common/gathered-writes',
  ],
  [
    'two of one group share a contact',
    'src/common/gathered-writes.ts',
    'keys.some((key) => this.#keys.has(key))',
    'false',
    'race/|common/gathered-writes',
  ],
  [
    'a group books holds that are none any more',
    'src/bookings/book-many.sql.ts',
    "and b.status = 'held'",
    '',
    'race/together',
  ],
  [
    'a full slot has room for one more',
    'src/slots/place.sql.ts',
    '+ w.withheld < w.capacity',
    '+ w.withheld <= w.capacity',
    'race/last|medium/slots',
  ],
  [
    'holds never run out',
    'src/slots/place.sql.ts',
    'and b.hold_until <= ${now}\n      for update',
    'and b.hold_until <= ${now} and false\n      for update',
    'race/last|medium/slots',
  ],
  [
    'a hold may be confirmed after its end',
    'src/bookings/book-visit.repository.ts',
    'and hold_until > ${booking.now}',
    '',
    'race/hold|e2e/booking',
  ],
  [
    'a hold may be confirmed twice',
    'src/bookings/book-visit.repository.ts',
    "and status = 'held'\n            and hold",
    'and hold',
    'race/hold',
  ],
  [
    'a hold may be extended again and again',
    'src/bookings/extend-hold.service.ts',
    '\n          and b.hold_extended_at is null\n        returning',
    '\n        returning',
    'race/extend-hold',
  ],
  [
    'an earlier place is told by every process that looks',
    'src/bookings/earlier/earlier-requests.repository.ts',
    '\n      for update of r`',
    '`',
    'race/earlier',
    [
      'src/bookings/earlier/earlier-requests.repository.ts',
      '\n        and (r.offered_at is null or r.offered_at <= ${new Date(now - BETWEEN_LETTERS_MS)})\n        and ${start}::timestamptz <> all (r.told)',
      '',
    ],
  ],
  [
    'the person is not claimed',
    'migrations/0004-bookings.ts',
    'constraint person_claim_pk primary key (person_hash, service_code)',
    'constraint person_claim_pk primary key (person_hash, service_code, booking_id)',
    'race/one-person',
  ],
  [
    'the contact is not limited',
    'migrations/0004-bookings.ts',
    'check (active between 0 and most)',
    'check (active >= 0)',
    'race/one-person',
  ],
  [
    'a person is offered a place by every process that looks',
    'src/scheduling/moves/offer-places.ts',
    '!booking || !move || !(await this.work.isWaiting(tx, row, this.clock.now()))',
    '!booking || !move',
    'race/mass-move',
    ['src/scheduling/moves/move-work.reader.ts', '      for update of b skip locked`', '`'],
  ],
  [
    'an offered place is given beyond what the slot has',
    'src/slots/place.sql.ts',
    'and s.capacity - s.taken > s.reserved',
    '',
    'bookings/offered-places',
  ],
  [
    'an offer that ran out is taken all the same',
    'src/bookings/moved-bookings.ts',
    '        and hold_until > ${now}\n      returning ends_at as',
    '      returning ends_at as',
    'scheduling/accept-offer',
  ],
  [
    'whoever moves or cancels stays in the run',
    'src/scheduling/moves/booking-listener.ts',
    'if (move) await',
    'if (move && false) await',
    'scheduling/move-people',
  ],
  [
    'a closed time is missed',
    'src/bookings/mark-missed.service.ts',
    '        and to_move_since is null\n',
    '',
    'scheduling/move-people',
    ['src/bookings/mark-missed.service.ts', '\n          and to_move_since is null', ''],
  ],
  [
    'a person is asked about two moves at once',
    'migrations/0021-moves.ts',
    'create unique index moved_booking_open_uq',
    'create index moved_booking_open_uq',
    'architecture/schema|scheduling/begin',
  ],
  [
    'a stopped run goes on',
    'src/scheduling/moves/move-work.reader.ts',
    '\n      and run.stopped_at is null\n      and b.status',
    '\n      and b.status',
    'e2e/staff-moves',
  ],
  [
    'that a run was stopped is seen only by whoever reads anew',
    'src/scheduling/moves/stop-moves.service.ts',
    '    for (const centreId of turned) this.notices.changed(centreId);\n',
    '',
    'e2e/staff-moves',
  ],
  [
    'a person takes the place kept for somebody else',
    'src/scheduling/moves/accept-offer.ts',
    'move.offer?.holdId !== holdId',
    '!move.offer',
    'e2e/moved-visit-pages',
  ],
  [
    'looking at an edit of a schedule does it',
    'src/scheduling/plan/change-plan.ts',
    'throw new RolledBack({ ...change, hits });',
    'return { ...change, hits };',
    'e2e/schedules',
  ],
  [
    'two edits of the same days are no clash',
    'web/office/schedule/meanwhile.ts',
    'day.date <= to',
    'day.date < from',
    'schedule/meanwhile',
  ],
  [
    'the booking is not locked before a change',
    'src/bookings/own-booking.ts',
    '      for update`',
    '`',
    'race/',
  ],
  [
    'a booking that moved on is taken for the one locked',
    'src/bookings/own-booking.ts',
    'locked.id === id',
    'locked.centreId === centreId',
    'medium/bookings/own-booking',
  ],
  [
    'a cancelled place is free for the public at once',
    'src/slots/public-room.sql.ts',
    'where until > ${now}) end',
    'where until > ${now} and false) end',
    'medium/slots',
  ],
  [
    'the reserve is for everybody',
    'src/slots/public-room.sql.ts',
    'then s.reserved else 0',
    'then 0 else 0',
    'medium/slots',
  ],
  [
    'the key is claimed by everybody',
    'src/common/http/idempotency.ts',
    'if (claimed.length === 0) throw new AnsweredBefore();',
    '',
    'e2e/booking',
  ],
  [
    'a solution works again',
    'src/bookings/gate/challenges.ts',
    'return spent.length > 0;',
    'return true;',
    'e2e/gate',
  ],
  [
    'a wrong secret opens',
    'src/bookings/own-booking.ts',
    '!this.secret.opens(own.secret, details.originId)',
    'false',
    'e2e/booking',
  ],
  [
    'the count of an end begins anew each time',
    'src/triage/triage.repository.ts',
    'set reached = triage_end.reached + 1',
    'set reached = 1',
    'medium/triage',
  ],
  [
    'an end is counted whenever its page is read',
    'src/site/triage.pages.controller.ts',
    "    if (place.kind === 'end') {",
    "    if (place.kind === 'end') {\n      await this.countEnd.run(place.end, request.ip);",
    'e2e/triage',
  ],
  [
    'a count that fails takes the answer away',
    'src/triage/count-triage-end.service.ts',
    'this.#log.warn(',
    'throw new Error(',
    'e2e/triage',
  ],
  [
    'who was hacked is sent to any day',
    'src/triage/domain/triage-tree.ts',
    "yes: end('visit-today')",
    "yes: end('visit')",
    'triage',
  ],
  [
    'an address keeps the reader’s house',
    'src/site/near-point.ts',
    'const DECIMALS = 2;',
    'const DECIMALS = 5;',
    'near-point|e2e/centres',
  ],
  [
    'places of tomorrow count as today’s',
    'src/finder/centres-search.sql.ts',
    '::date + ${freeDays}::int`',
    '::date + 1 + ${freeDays}::int`',
    'medium/finder|e2e/centres',
  ],
  [
    'a full centre sends to others that are full',
    'src/site/nearest-free.ts',
    'withFree: true',
    'withFree: false',
    'e2e/centres',
  ],
  [
    'a name can end the structured data it stands in',
    'web/public/centre/structured-data.ts',
    ".replaceAll('<', '\\\\u003c')",
    '',
    'structured-data|e2e/centre-page',
  ],
  [
    'an edit leaves the slots to the nightly job',
    'src/slots/slot-planner.ts',
    'await this.slots.upsert(tx, centreId, zone, change.upsert);',
    'if (change.upsert.length < 0) await this.slots.upsert(tx, centreId, zone, change.upsert);',
    'medium/scheduling/edit-schedule',
  ],
  [
    'a cancellation can be undone for ever',
    'src/bookings/domain/restore.ts',
    'return now < until ?',
    'return true ?',
    'bookings/domain/restore|race/restore',
  ],
  [
    'a place taken back goes on waiting for the public',
    'src/bookings/restored-bookings.ts',
    'if (row?.until) await tx.rows(endCooling({ centreId, startsAt, until: row.until }));',
    '',
    'race/restore',
  ],
  [
    'a booking comes back without its claims',
    'src/bookings/restored-bookings.ts',
    '    await this.claims.take(tx, booking);\n',
    '',
    'race/restore',
  ],
  [
    'a withdrawn consent leaves the name in kept answers',
    'src/bookings/withdraw-consent.service.ts',
    '    await this.idempotency.forget(tx, bodyBeginning(reference));\n',
    '',
    'e2e/own-visit',
  ],
  [
    'a withdrawn consent leaves the person',
    'src/bookings/withdraw-consent.service.ts',
    'set ${erasedBooking(now)}',
    'set erased_at = ${now}',
    'race/restore|e2e/own-visit',
  ],
  [
    'every watcher of a line reads for himself',
    'src/bookings/line/places-in-line.ts',
    'return this.#reads.read(`${centreId} ${date}`, () => this.reader.line({ centreId, from, until }));',
    'return this.reader.line({ centreId, from, until });',
    'medium/bookings/places-in-line',
  ],
  [
    'whoever another clerk is calling is waited for',
    'src/queue/desk/line.repository.ts',
    'for update of b, t skip locked',
    'for update of b, t',
    'race/calling',
  ],
  [
    'two clerks may choose one person',
    'src/queue/desk/line.repository.ts',
    '\n      for update of b, t skip locked`',
    '`',
    'race/calling',
  ],
  [
    'a window acts as often as its key is pressed',
    'src/queue/desk/seats.repository.ts',
    'at.turn !== undefined && at.turn !== seat.turn',
    'false',
    'medium/queue/calling|race/calling',
  ],
  [
    'a window calls while somebody is at it',
    'src/queue/desk/line.repository.ts',
    'a.window_number = ${number} and',
    'a.window_number = 0 and',
    'medium/queue/calling',
    ['migrations/0011-queue.ts', 'create unique index ticket_window_uq', 'create index ticket_window_uq'],
  ],
  [
    'the seat is not locked',
    'src/queue/desk/seats.repository.ts',
    "\n        for update`.named('desk.seat')",
    "`.named('desk.seat')",
    'race/calling',
  ],
  [
    'a clerk sits at two windows',
    'migrations/0011-queue.ts',
    'constraint window_shift_account_uq unique (centre_id, account_id)',
    'constraint window_shift_account_uq unique (centre_id, account_id, window_number)',
    'race/calling|e2e/counter',
  ],
  [
    'a call in the hall waits until slots are told',
    'src/common/live/centre-notices.ts',
    'if (this.#due <= due) return;',
    'return;',
    'medium/queue/live',
  ],
  [
    'a talon on paper says to call where no telephone is known',
    'src/bookings/documents/talon-definition.ts',
    'details.centre.phone === null ?',
    'details.centre === null ?',
    'medium/documents/talon-pdf',
  ],
  [
    'a ticket is printed in the language of the clerk',
    'src/queue/day/ticket-slip.reader.ts',
    'const { label, locale: language } = row;',
    "const [label, language] = [row.label, 'ru' as const];",
    'e2e/arrivals',
  ],
  [
    'who books beyond capacity before the times are known is shown only free ones',
    'web/office/visits/use-places.ts',
    'chosenDate ?? (isBeyond ? (nearest.data?.here.date ?? null) : null)',
    'chosenDate',
    'browser/desk-papers',
  ],
  [
    'a talon that staff print does not say what it is for',
    'src/bookings/desk/show-visit.service.ts',
    'language: locale, service: title }',
    'language: locale, service: null }',
    'e2e/staff-bookings',
  ],
  [
    'who went home is called',
    'src/queue/desk/line.repository.ts',
    "        and b.status = 'arrived'\n",
    '',
    'medium/queue/calling',
  ],
  [
    'the ticket is not locked before a step',
    'src/queue/ticket-steps.ts',
    "\n        for update of b, t`.named('ticket-lock')",
    "`.named('ticket-lock')",
    'race/calling',
  ],
  [
    'a revoked session still opens',
    'src/accounts/door/signed-in.reader.ts',
    '          and s.revoked_at is null\n',
    '',
    'e2e/staff-access|architecture/permissions',
  ],
  [
    'whoever is half signed in is signed in',
    'src/accounts/door/staff-access.ts',
    "state === 'code-needed' && !early",
    'state === null',
    'architecture/permissions',
  ],
  [
    'a region reaches every centre',
    'src/accounts/domain/reach.ts',
    'centreRegion === reach.regionCode',
    'centreRegion !== reach.kind',
    'architecture/permissions',
  ],
  [
    'a one-time code works twice',
    'src/accounts/second-factor/second-factor.repository.ts',
    '(code_last_step is null or code_last_step < ${step})',
    '${step} > 0',
    'race/staff',
  ],
  [
    'a one-time link works twice',
    'src/accounts/links/links.repository.ts',
    'and used_at is null and expires_at > ${now}\n      returning',
    'and expires_at > ${now}\n      returning',
    'race/staff',
  ],
  [
    'administrators are not counted one errand at a time',
    'src/accounts/staff/administrator-count.ts',
    'select id from installation where id = 1 for update',
    'select id from installation where id = 1',
    'race/staff',
  ],
  [
    'guesses that come at once are counted as one',
    'src/accounts/sign-in/guesses.ts',
    '      where g.free_at <= ${at}\n',
    '',
    'race/staff',
  ],
  [
    'a person is managed by whoever may give one of their roles',
    'src/accounts/domain/authority.ts',
    'theirs.every(',
    'theirs.some(',
    'e2e/staff-administration',
  ],
  [
    'a month of which a day was made anew still counts as summed',
    'src/reports/sums.repository.ts',
    'set is_summed = false',
    'set is_summed = report_month.is_summed',
    'medium/reports/months',
  ],
  [
    'a month that the end of the span cuts is read whole',
    'src/reports/spread.reader.ts',
    " and m.month + interval '1 month' <= ${to}::date + 1",
    ' and m.month <= ${to}',
    'medium/reports/months',
  ],
  [
    'a month is summed while one of its days is written',
    'src/reports/months/make-month-sums.service.ts',
    'if (await this.repository.begin(tx, month)) await this.repository.replace(tx, month);',
    'await this.repository.replace(tx, month).then(() => this.repository.begin(tx, month));',
    'medium/reports/months',
  ],
  [
    'a file of a report does not say whose it is',
    'src/reports/report-files.ts',
    'report.demo ? [REPORT_WORDS[language].demo, title] : [title]',
    'report.demo ? [REPORT_WORDS[language].demo] : []',
    'e2e/reports',
  ],
  [
    'who was handed over has waited since coming, for the board and the counters',
    'src/queue/called-visits.sql.ts',
    'greatest(t.arrived_at, story.back_at)',
    't.arrived_at',
    'medium/queue/board',
  ],
  [
    'a late comer’s wait is told as the usual one',
    'src/queue/called-visits.sql.ts',
    ' and not is_late',
    '',
    'medium/queue/board',
  ],
  [
    'an import is taken from a process that works at it',
    'src/exchange/running-imports.repository.ts',
    "where id = ${id} and state = 'applying' and (leased_until is null or leased_until <= ${now})",
    "where id = ${id} and state = 'applying' and ${now}::timestamptz is not null",
    'medium/exchange',
    [
      'src/exchange/running-imports.repository.ts',
      "where state = 'applying' and (leased_until is null or leased_until <= ${now})",
      "where state = 'applying' and ${now}::timestamptz is not null",
    ],
  ],
  [
    'an office that may be renamed is made a second time without a question',
    'src/exchange/domain/renames.ts',
    '{ ...row, taken: false, renameOf: centre.id }',
    '{ ...row, renameOf: centre.id }',
    'exchange/domain/renames',
  ],
  [
    'those who would fall out are summed of rows that are not chosen',
    'src/exchange/imports.reader.ts',
    'sum(r.falls_out) filter (where r.taken)',
    'sum(r.falls_out)',
    'medium/exchange',
  ],
  [
    'a packed file has the tag of the plain one',
    'src/open-data/file-door.ts',
    'return encoding === null ?',
    'return encoding !== undefined ?',
    'e2e/open-data',
  ],
  [
    'open data does not outlive its cleaned folder',
    'src/open-data/open-files.ts',
    'await mkdir(folder, { recursive: true, mode: 0o700 });',
    '',
    'e2e/open-data',
  ],
  [
    'a line in a cell of a list begins a row',
    'src/common/csv-lines.ts',
    "record_delimiter: 'windows', quoted_match: /[\\r\\n]/u",
    "record_delimiter: 'windows'",
    'common/csv-lines',
  ],
];

const copy = path.join(mkdtempSync(path.join(os.tmpdir(), 'okno-faults-')), 'copy');
const git = (...args) => spawnSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] });
git('worktree', 'add', '--detach', copy, 'HEAD');
symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
let unnoticed = 0;

function run(tests) {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '-s', 'jest', '--', '--testPathPatterns', tests],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '0' },
    },
  );
  const fallen = [...`${stdout}${stderr}`.matchAll(/● (.+ › .+)/g)].map((match) => match[1]);
  return { isGreen: status === 0, fallen: [...new Set(fallen)] };
}

try {
  // A tree that is red already would notice everything.
  const all = [...new Set(FAULTS.flatMap(([, , , , tests]) => tests.split('|')))].join('|');
  const sound = run(all);
  if (!sound.isGreen) throw new Error(`the tests fall without a fault: ${sound.fallen.join('; ')}`);
  for (const [what, file, right, wrong, tests, also] of FAULTS) {
    const changes = [[file, right, wrong], ...(also ? [also] : [])];
    const originals = changes.map(([name]) => readFileSync(path.join(copy, name), 'utf8'));
    changes.forEach(([name, from, to]) => {
      const text = readFileSync(path.join(copy, name), 'utf8');
      if (!text.includes(from)) throw new Error(`${what}: ${name} has changed; bring this list up to date`);
      writeFileSync(path.join(copy, name), text.replace(from, to));
    });
    const { isGreen, fallen } = run(tests);
    // Falling without naming a test means that nothing was tested.
    const isNoticed = !isGreen && fallen.length > 0;
    if (!isNoticed) unnoticed += 1;
    console.log(
      [isNoticed ? `noticed   ${what}` : `UNNOTICED ${what}`, ...fallen.slice(0, 2)].join('\n            '),
    );
    changes.forEach(([name], index) => writeFileSync(path.join(copy, name), originals[index]));
  }
} finally {
  git('worktree', 'remove', '--force', copy);
  rmSync(path.dirname(copy), { recursive: true, force: true });
}
console.log(`\n${FAULTS.length - unnoticed} of ${FAULTS.length} faults noticed`);
process.exit(unnoticed === 0 ? 0 : 1);
