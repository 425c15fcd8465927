import { problemType } from '../../common/errors/problem.ts';

export const centreChanged = problemType(
  'centre-changed',
  'conflict',
  { ru: 'Центр уже изменили', en: 'The centre was changed meanwhile' },
  {
    ru: 'Пока вы правили, его изменил кто-то ещё. Сравните и сохраните снова: present — как сейчас.',
    en: 'Somebody else changed it while you were editing. Compare and save again: present is how it is now.',
  },
);
export const centreNameTaken = problemType(
  'centre-name-taken',
  'conflict',
  { ru: 'Такое название уже есть', en: 'The name is taken' },
  {
    ru: 'В этом регионе так уже называется {code}. Если он закрыт, его можно открыть снова.',
    en: 'In this region {code} has this name already. If it is closed, it can be reopened.',
  },
);
export const centreClosedAlready = problemType(
  'centre-closed-already',
  'conflict',
  { ru: 'Центр уже закрыт', en: 'The centre is closed already' },
  {
    ru: 'День закрытия у него уже есть. Чтобы назвать другой, откройте центр снова.',
    en: 'It has its last day already. To name another, reopen the centre first.',
  },
);
export const centreOpenAlready = problemType('centre-open-already', 'conflict', {
  ru: 'Центр и так открыт',
  en: 'The centre is open already',
});
export const regionNotFound = problemType(
  'region-not-found',
  'not-found',
  { ru: 'Регион не найден', en: 'Region not found' },
  { ru: 'Региона с таким номером у нас нет.', en: 'There is no region with this code.' },
);
export const regionExists = problemType('region-exists', 'conflict', {
  ru: 'Такой регион уже есть',
  en: 'The region exists already',
});
export const regionChanged = problemType(
  'region-changed',
  'conflict',
  { ru: 'Регион уже изменили', en: 'The region was changed meanwhile' },
  {
    ru: 'Пока вы правили, его изменил кто-то ещё. Сравните и сохраните снова: present — как сейчас.',
    en: 'Somebody else changed it while you were editing. Compare and save again: present is how it is now.',
  },
);
export const settingsClash = problemType(
  'settings-clash',
  'conflict',
  { ru: 'С этим не сходятся настройки центров', en: 'Settings of centres do not agree with this' },
  {
    ru: 'Собственные настройки этих центров вместе с новыми дали бы невозможное: {codes}.',
    en: 'The own settings of these centres and the new ones together would be impossible: {codes}.',
  },
);
