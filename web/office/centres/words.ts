import type { Words } from '../language/language.tsx';
import { centresTexts } from './texts.ts';
import type { CentresTexts } from './texts.ts';

const english: CentresTexts = {
  placeholder: 'Choose a centre',
  notFound: 'No such centre among yours',
};

export const centresWords: Words<CentresTexts> = { ru: centresTexts, en: english };
