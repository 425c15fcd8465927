import type { Words } from '../language/language.tsx';
import { partsTexts } from './texts.ts';
import type { PartsTexts } from './texts.ts';

const english: PartsTexts = {
  notDone: 'It did not work',
  noAnswer: 'The server did not answer. Check the connection and try again.',
  required: 'Fill this in',
  copy: 'Copy',
  copied: 'Copied',
  cancel: 'Cancel',
};

export const partsWords: Words<PartsTexts> = { ru: partsTexts, en: english };
