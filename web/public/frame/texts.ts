/** Words around every page. */
export const frameTexts = {
  product: 'Запись в МФЦ',
  pageTitle: (page: string): string => `${page} — Запись в МФЦ`,
  description:
    'Запись в МФЦ без входа на Госуслуги: восстановление доступа и подтверждение учётной записи. Покажем свободное время и скажем, что взять с собой.',
  errorTitle: (page: string): string => `Ошибка: ${page}`,
  skip: 'К содержанию',
  languages: 'Язык',
  russian: 'Рус',
  english: 'Eng',
  demo: 'Демонстрационные данные: записи ненастоящие',
  back: 'Назад',
  otherZone: (offset: string): string =>
    `У вас на часах другое время. Время записи — местное, по часам центра (${offset}).`,
  step: (number: number, count: number): string => `Шаг ${number} из ${count}`,
  errorSummary: 'Проверьте данные',
  errorPrefix: 'Ошибка:',
  privacy: 'Данные и приватность',
  consent: 'Согласие на обработку данных',
  safety: 'Как не попасться мошенникам',
  accessibility: 'Доступность сайта',
  openData: 'Открытые данные',
  myVisit: 'Моя запись',
  footer: 'Сотрудники МФЦ не спрашивают код из СМС и пароль от Госуслуг.',
};
