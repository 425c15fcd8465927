import type { Screen } from '../screen.ts';

/** Where the list of a day leads whoever opened it without being signed in. */
export const screen: Screen = {
  path: '/day-list',
  title: { ru: 'Список дня', en: 'List of the day' },
  menu: null,
  needs: 'signed-in',
  atCentre: false,
  page: async () => (await import('./day-list-page.tsx')).DayListPage,
};
