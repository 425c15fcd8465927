import type { Words } from '../language/language.tsx';
import { auditTexts } from './texts.ts';
import type { AuditTexts } from './texts.ts';

const english: AuditTexts = {
  title: 'Audit trail',
  lead: 'Who changed what, and who looked at personal data. Entries are never changed or removed.',
  form: 'Search the trail',
  who: 'Who',
  whoHint: 'Name or login',
  what: 'What',
  anything: 'Everything',
  place: 'Where',
  everywhere: 'All I may see',
  from: 'From',
  to: 'To',
  find: 'Find',
  download: 'Download as a table',
  downloaded: 'The table is downloaded. That is written into the trail as well.',
  about: 'Only what concerns one thing is shown: all changes and readings.',
  aboutAll: 'Show everything',
  zone: (zone, offset) => `Times: ${zone}, ${offset}`,
  when: 'When',
  did: 'What was done',
  changes: 'What changed',
  before: 'Before',
  after: 'After',
  reason: 'Reason',
  more: 'From where, and number',
  moreOf: (what, when) => `From where, and number: ${what}, ${when}`,
  address: 'Network address',
  noAddress: 'not kept for longer than 90 days',
  session: 'Session',
  position: 'Number in the chain',
  unsealed: 'not given yet',
  same: 'All about this',
  sameOf: (subject) => `All about this: ${subject}`,
  none: 'Nothing found. Change what you look for.',
  next: 'Show more',
};

export const auditWords: Words<AuditTexts> = { ru: auditTexts, en: english };
