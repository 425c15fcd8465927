import type { Words } from '../language/language.tsx';
import { catalogueTexts } from './texts.ts';
import type { CatalogueTexts } from './texts.ts';

const english: CatalogueTexts = {
  title: 'Services',
  lead: 'The same in the whole country. Which of them a centre does is decided on its card.',
  add: 'Add a service',
  all: 'All services',
  order: 'Order',
  up: (title) => `Up: ${title}`,
  down: (title) => `Down: ${title}`,
  upShort: 'Up',
  downShort: 'Down',
  minutes: 'Minutes',
  centres: 'Centres',
  state: 'State',
  unseen: 'not seen: no centre does it',
  seen: 'seen',
  withdrawn: (date) => `withdrawn from ${date}`,
  in: { ru: ' (in Russian)', en: ' (in English)' },
  words: {
    audiences: 'Who comes',
    documents: 'Documents',
    save: 'Save the words',
    saveOf: (title) => `Save the words: ${title}`,
    saved: 'Saved, everybody sees it',
    code: 'Code of a new document',
    newTitle: 'New document',
    add: 'Add the document',
  },
  form: {
    new: 'A new service',
    code: 'Code',
    codeHint: 'Latin words with hyphens, for ever. For example: account-removal',
    letter: 'Letter of tickets',
    minutes: 'How many minutes a visit takes',
    minutesHint: 'A person takes one time of the schedule, however long the service is.',
    title: 'Title',
    summary: 'Whom it is for',
    rules: 'What to know before coming, one sentence a line',
    audiences: 'Who comes, and what they bring',
    notePlace: 'Note',
    note: (document) => `Note: ${document}`,
    withdrawn: 'Not to be booked for dates from',
    withdrawnHint: 'Empty: without an end. Whoever has booked is received.',
    save: 'Save the service',
    saved: 'The service is saved, everybody sees the new words',
    uneven: 'There must be as many lines in Russian as in English.',
    changed:
      'Somebody else changed the catalogue. Your words are here still: compare them with how it is now, and save again.',
    now: 'Now',
  },
  preview: 'What people will see',
  brings: 'To bring:',
};

export const catalogueWords: Words<CatalogueTexts> = { ru: catalogueTexts, en: english };
