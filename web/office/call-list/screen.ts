import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/call-list',
  title: { ru: 'Звонки', en: 'Calls' },
  menu: 35,
  needs: 'visits.book',
  atCentre: true,
  page: async () => (await import('./call-list-page.tsx')).CallListPage,
};
