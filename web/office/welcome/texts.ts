/** Words for whoever comes by a link: an invitation, the first administrator's, a new password's. */
export const welcomeTexts = {
  titles: {
    'first-administrator': 'Первый администратор',
    invitation: 'Добро пожаловать',
    'password-reset': 'Новый пароль',
  },
  leads: {
    'first-administrator':
      'Вы первый в этой системе: придумайте себе логин и пароль. Дальше вы пригласите остальных.',
    invitation: 'Вас пригласили работать в «Окне». Придумайте логин и пароль.',
    'password-reset': 'Придумайте новый пароль. Прежний больше не действует, открытые сеансы закончатся.',
  },
  name: 'Имя, как его увидят сотрудники',
  nameHint: 'Например: Петрова О. В.',
  login: 'Логин',
  loginHint: 'От 3 до 40 знаков: латинские буквы, цифры, точка, дефис, подчёркивание.',
  password: 'Пароль',
  rules:
    'Не короче 12 знаков. Проще всего — несколько слов подряд, каких нет в поговорке. Без логина внутри.',
  short: (missing: string): string => `Пароль короток: нужно ещё ${missing}`,
  characters: { one: 'знак', few: 'знака', many: 'знаков', other: 'знака' },
  submit: 'Сохранить и войти',
  until: (when: string): string => `Ссылка действует до ${when}`,
  spent: 'Ссылка не подходит',
  noToken: 'В адресе нет ключа приглашения. Откройте ссылку целиком, как вам её прислали.',
  askAgain: 'Ссылка действует один раз и недолго. Новую даст тот, кто вас пригласил.',
  toSignIn: 'Ко входу',
};

export type WelcomeTexts = typeof welcomeTexts;
