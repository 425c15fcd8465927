import type { Words } from '../language/language.tsx';
import { rolesTexts } from './texts.ts';
import type { RolesTexts } from './texts.ts';

const english: RolesTexts = {
  names: {
    operator: 'Window operator',
    'floor-manager': 'Floor manager',
    'centre-head': 'Head of the centre',
    'hotline-operator': 'Hotline operator',
    'region-administrator': 'Administrator of the region',
    'system-administrator': 'System administrator',
  },
  everywhere: 'everywhere',
};

export const rolesWords: Words<RolesTexts> = { ru: rolesTexts, en: english };
