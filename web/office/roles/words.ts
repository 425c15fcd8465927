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
  mays: {
    operator: 'Calls, serves and books at a window. Does not check people in.',
    'floor-manager':
      'All of that, and checks in and prints the list of the day. Right for an office of one desk.',
    'centre-head': 'All of the hall and the windows, and the staff, devices and figures of the centre.',
    'hotline-operator': 'Books, moves and cancels in every centre of the region.',
    'region-administrator': 'Everything in every centre of the region. Signs in with a one-time code.',
    'system-administrator': 'Everything everywhere. Signs in with a one-time code.',
  },
  everywhere: 'everywhere',
};

export const rolesWords: Words<RolesTexts> = { ru: rolesTexts, en: english };
