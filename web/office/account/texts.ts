/** Words of one's own account. */
export const accountTexts = {
  title: 'Моя учётная запись',
  login: 'Логин',
  roles: 'Роли',
  codes: 'Одноразовые коды',
  codesOn: 'Подключены: кроме пароля вход спрашивает код из приложения.',
  codesOff: 'Не подключены. С кодами чужой не войдёт, даже узнав пароль.',
  codesDuty: 'Администратор не может работать без кодов.',
  setUp: 'Подключить коды',
  notNow: 'Не сейчас',
  remove: 'Отключить коды',
  password: 'Ваш пароль',
  passwordWhy: 'Чтобы коды не отключил тот, кто сел за ваше место.',
  setUpDone: 'Коды подключены',
  removed: 'Коды отключены',
  sessions: 'Где выполнен вход',
};

export type AccountTexts = typeof accountTexts;
