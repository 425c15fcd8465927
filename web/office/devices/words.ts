import type { Words } from '../language/language.tsx';
import { devicesTexts } from './texts.ts';
import type { DevicesTexts } from './texts.ts';

const english: DevicesTexts = {
  title: 'Devices',
  at: (centre) => `Kiosks and boards: ${centre}`,
  none: 'There are no devices here yet.',
  name: 'Name',
  kind: 'What it is',
  seen: 'Last seen',
  acts: 'Actions',
  kinds: { kiosk: 'kiosk', board: 'board' },
  never: 'not yet',
  revoked: (when) => `revoked ${when}`,
  copied: 'Revoked by itself: its key came from two places. Check the device and pair it anew.',
  pair: {
    title: 'Pair',
    how: (here) =>
      `On the device itself open ${here}/kiosk for a kiosk or ${here}/board for a board, and type the code of its screen here.`,
    code: 'Code on the screen of the device',
    codeHint: '6 digits, good for 10 minutes',
    name: 'What to call it',
    nameHint: 'For example: Kiosk at the door',
    notCode: 'The code has 6 digits',
    submit: 'Pair the device',
    done: (name) => `Paired: ${name}`,
  },
  rename: {
    open: 'Rename',
    label: (name) => `New name: ${name}`,
    save: 'Save',
    done: 'The name is saved',
  },
  revoke: {
    open: 'Revoke',
    question: 'The device stops working at once. It can be paired again by a code.',
    act: 'Revoke the device',
    done: (name) => `Revoked: ${name}`,
  },
};

export const devicesWords: Words<DevicesTexts> = { ru: devicesTexts, en: english };
