/** Words of where somebody is signed in. */
export const sessionsTexts = {
  browser: 'Где',
  seen: 'Последний раз',
  way: 'Как вошли',
  end: 'Действие',
  ways: { password: 'по паролю', link: 'по ссылке', oidc: 'через общий вход' },
  unknown: 'неизвестный браузер',
  current: 'этот сеанс',
  finish: 'Завершить',
  finishOf: (browser: string): string => `Завершить сеанс: ${browser}`,
  none: 'Сейчас вход нигде не выполнен.',
};

export type SessionsTexts = typeof sessionsTexts;
