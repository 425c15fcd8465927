import { counted } from '../../shared/language.ts';
import type { Words } from '../language/language.tsx';
import { paperTexts } from './texts.ts';
import type { PaperTexts } from './texts.ts';

const english: PaperTexts = {
  heading: 'Enter from paper',
  hint: 'What happened while there was no connection. Fill the rows of those with whom something happened; empty ones are not sent.',
  back: 'To the hall',
  day: 'Of which day',
  today: 'Today',
  yesterday: 'Yesterday',
  nobody: 'There is nobody to enter: all visits of the day are over, or there were none.',
  time: 'Time',
  visitor: 'Visitor',
  arrivedAt: 'Came',
  calledAt: 'Called',
  window: 'Window',
  endedAt: 'Ended',
  outcome: 'Outcome',
  documents: 'Documents',
  documentsSeen: (count) => (count === 0 ? 'Tick' : `Seen: ${count}`),
  missed: 'Did not come',
  of: (column, who) => `${column}: ${who}`,
  noOutcome: '—',
  outcomeOf: (code) => {
    const words: Readonly<Record<string, string>> = {
      recovered: 'access recovered',
      confirmed: 'identity confirmed',
      referred: 'referred elsewhere',
      refused: 'refused',
    };
    return words[code] ?? code;
  },
  reason: 'Why refused',
  reasonOf: (code) => {
    const words: Readonly<Record<string, string>> = {
      'no-snils': 'no SNILS',
      'no-passport': 'no passport',
      proxy: 'a representative came',
      'not-the-owner': 'not the owner',
      'no-translation': 'no translation',
      'no-birth-certificate': 'no birth certificate',
      'data-mismatch': 'the data do not match',
      other: 'something else',
    };
    return words[code] ?? code;
  },
  notATime: 'Hours and minutes, such as 9:50',
  arrivedBefore: (label) => `${label}, checked in before`,
  submit: 'Enter',
  nothingFilled: 'No row is filled',
  entered: (count) => `Entered: ${counted('en', count, { one: 'row', other: 'rows' })}`,
  refused: (count) =>
    `Not entered: ${counted('en', count, { one: 'row', other: 'rows' })}, the reasons are below them`,
  rowEntered: (label) => (label === null ? 'Entered' : `Entered, ticket ${label}`),
};

export const paperWords: Words<PaperTexts> = { ru: paperTexts, en: english };
