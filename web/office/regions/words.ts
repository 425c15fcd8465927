import type { Words } from '../language/language.tsx';
import { regionsTexts } from './texts.ts';
import type { RegionsTexts } from './texts.ts';

const english: RegionsTexts = {
  title: 'Regions',
  intro: 'What a region has, all of its centres inherit where they set nothing themselves.',
  add: 'Add a region',
  back: 'All regions',
  search: 'Name or number',
  none: 'There are no such regions.',
  columns: { name: 'Region', zone: 'Time zone', hotline: 'Hotline', centres: 'Centres' },
  facts: 'Facts',
  code: 'Number',
  codeHint: 'Two digits, as on number plates',
  notCode: 'Two digits are needed',
  name: 'Name',
  zone: 'Time zone',
  zoneHint: 'Its IANA name, for example Asia/Tomsk. A centre may have its own.',
  hotline: 'Hotline',
  hotlineHint: 'Shown where a centre has no telephone of its own',
  settings: 'Settings of the region’s centres',
  byDefault: 'Default',
  reset: 'Default',
  saved: 'Saved',
  added: (name) => `Added: ${name}`,
};

export const regionsWords: Words<RegionsTexts> = { ru: regionsTexts, en: english };
