import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/directory',
  title: { ru: 'Центры', en: 'Centres' },
  menu: 62,
  needs: 'schedules.manage',
  atCentre: false,
  page: async () => (await import('./directory-page.tsx')).DirectoryPage,
  inner: {
    '/directory/new': async () => (await import('./new-centre-page.tsx')).NewCentrePage,
    '/directory/$centreId': async () => (await import('./card-page.tsx')).CardPage,
  },
};
