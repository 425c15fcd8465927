import type { Words } from '../language/language.tsx';
import { partsTexts } from './texts.ts';
import type { PartsTexts } from './texts.ts';

const english: PartsTexts = {
  notDone: 'It did not work',
  noAnswer: 'The server did not answer. Check the connection and try again.',
  required: 'Fill this in',
  copy: 'Copy',
  copied: 'Copied',
  showPassword: 'Show or hide what is typed',
  cancel: 'Cancel',
  printTicket: (label) => `Print ticket ${label}`,
  changed: {
    title: 'Somebody else changed this while you were editing',
    how: 'Nothing is lost. Where both of you edited, choose whose to keep; the rest is saved together.',
    field: 'Field',
    base: 'It was',
    mine: 'Yours',
    theirs: 'Now',
    nothing: '—',
    merge: 'Save both',
    takeTheirs: 'Leave it as it is now',
  },
};

export const partsWords: Words<PartsTexts> = { ru: partsTexts, en: english };
