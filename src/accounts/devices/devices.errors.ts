import { problemType } from '../../common/errors/problem.ts';

export const pairingNotFound = problemType(
  'pairing-not-found',
  'not-found',
  { ru: 'Подключение не найдено', en: 'No such pairing' },
  {
    ru: 'Код больше не действует. Получите на устройстве новый.',
    en: 'The code is no longer good. Get a new one on the device.',
  },
);
export const pairingCodeUnknown = problemType(
  'pairing-code-unknown',
  'not-found',
  { ru: 'Такого кода нет', en: 'No such code' },
  {
    ru: 'Проверьте код на экране устройства: он действует 10 минут и один раз.',
    en: 'Check the code on the screen of the device: it works for 10 minutes and once.',
  },
);
export const deviceNotFound = problemType(
  'device-not-found',
  'not-found',
  { ru: 'Устройство не найдено', en: 'No such device' },
  { ru: 'В этом центре такого подключённого устройства нет.', en: 'This centre has no such paired device.' },
);
