import { problemType } from '../common/errors/problem.ts';

export const signInNeeded = problemType(
  'sign-in-needed',
  'unauthenticated',
  { ru: 'Нужно войти', en: 'Sign in first' },
  { ru: 'Вход не выполнен или закончился.', en: 'You are not signed in, or the sign-in has ended.' },
);
export const secondFactorNeeded = problemType(
  'second-factor-needed',
  'forbidden',
  { ru: 'Нужен одноразовый код', en: 'A one-time code is needed' },
  {
    ru: 'Сначала введите код из приложения или подключите коды.',
    en: 'Enter the code of your application first, or set codes up.',
  },
);
export const notPermitted = problemType(
  'not-permitted',
  'forbidden',
  { ru: 'Нет права', en: 'Not permitted' },
  { ru: 'Ваша роль не позволяет этого здесь.', en: 'Your role does not allow this here.' },
);
export const deviceUnknown = problemType(
  'device-unknown',
  'unauthenticated',
  { ru: 'Устройство не подключено', en: 'The device is not paired' },
  { ru: 'Подключите устройство к центру заново.', en: 'Pair the device with its centre again.' },
);
export const wrongCredentials = problemType(
  'wrong-credentials',
  'unauthenticated',
  { ru: 'Неверный логин или пароль', en: 'Wrong login or password' },
  {
    ru: 'Проверьте раскладку и Caps Lock. Забытый пароль заменит администратор.',
    en: 'Check the keyboard layout and Caps Lock. An administrator can replace a forgotten password.',
  },
);
export const noPassword = problemType(
  'no-password',
  'conflict',
  { ru: 'Пароля нет', en: 'There is no password' },
  {
    ru: 'Вы входите без пароля. Задать его поможет администратор: он сделает ссылку.',
    en: 'You sign in without a password. An administrator can make a link by which you choose one.',
  },
);
export const wrongCode = problemType(
  'wrong-code',
  'unauthenticated',
  { ru: 'Неверный код', en: 'Wrong code' },
  {
    ru: 'Код действует полминуты и один раз. Дождитесь следующего.',
    en: 'A code works for half a minute and once. Wait for the next one.',
  },
);
export const noSecondFactor = problemType(
  'no-second-factor',
  'conflict',
  { ru: 'Коды не подключены', en: 'Codes are not set up' },
  { ru: 'Сначала получите секрет для приложения.', en: 'Ask for the secret of the application first.' },
);
export const secondFactorSet = problemType(
  'second-factor-set',
  'conflict',
  { ru: 'Коды уже подключены', en: 'Codes are set up already' },
  {
    ru: 'Чтобы сменить приложение, сначала отключите коды или попросите администратора сбросить их.',
    en: 'To change the application, remove the codes first or ask an administrator to reset them.',
  },
);
export const secondFactorRequired = problemType(
  'second-factor-required',
  'forbidden',
  { ru: 'Коды обязательны', en: 'Codes are required' },
  {
    ru: 'Администратор не может работать без одноразовых кодов.',
    en: 'An administrator cannot work without one-time codes.',
  },
);
export const linkSpent = problemType(
  'link-spent',
  'gone',
  { ru: 'Ссылка больше не действует', en: 'The link works no more' },
  {
    ru: 'Её уже использовали, срок вышел или она скопирована не целиком. Попросите новую.',
    en: 'It was used, its time is over, or it was not copied whole. Ask for a new one.',
  },
);
export const loginTaken = problemType(
  'login-taken',
  'conflict',
  { ru: 'Логин занят', en: 'The login is taken' },
  { ru: 'Придумайте другой логин.', en: 'Choose another login.' },
);
export const emailTaken = problemType(
  'email-taken',
  'conflict',
  { ru: 'Почта занята', en: 'The e-mail is taken' },
  { ru: 'С этой почтой уже есть сотрудник.', en: 'There is a person with this e-mail already.' },
);
export const accountNotFound = problemType(
  'account-not-found',
  'not-found',
  { ru: 'Сотрудник не найден', en: 'No such person' },
  { ru: 'Такого сотрудника у нас нет.', en: 'There is no account with this id.' },
);
export const sessionNotFound = problemType(
  'session-not-found',
  'not-found',
  { ru: 'Вход не найден', en: 'No such session' },
  { ru: 'Такого входа нет, или он уже закончен.', en: 'There is no such session, or it has ended.' },
);
export const notYourself = problemType(
  'not-yourself',
  'conflict',
  { ru: 'Это делает другой администратор', en: 'Another administrator does this' },
  {
    ru: 'Себя нельзя приостановить, и свой доступ не сбрасывают.',
    en: 'Nobody suspends themselves or resets their own access.',
  },
);
export const lastAdministrator = problemType(
  'last-administrator',
  'conflict',
  { ru: 'Это последний администратор системы', en: 'This is the last system administrator' },
  { ru: 'Сначала назначьте другого.', en: 'Appoint another one first.' },
);
