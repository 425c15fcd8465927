import type { Texts } from './ru.ts';

/** English words of the low-vision panel. */
export const enSight: Texts['sight'] = {
  title: 'Low-vision version',
  size: 'Text size',
  spacing: 'Spacing',
  scheme: 'Colours',
  pictures: 'Pictures',
  choices: {
    size: { '100': 'usual', '125': 'large', '150': 'very large' },
    spacing: { normal: 'usual', wide: 'wide' },
    scheme: {
      device: 'as on the device',
      white: 'black on white',
      black: 'white on black',
      blue: 'dark blue on light blue',
    },
    pictures: { shown: 'shown', hidden: 'not shown' },
  },
  apply: 'Apply',
  reset: 'Usual version',
  applied: 'The look is changed',
};
