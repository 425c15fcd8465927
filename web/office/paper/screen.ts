import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/paper',
  title: { ru: 'С бумаги', en: 'From paper' },
  menu: null,
  needs: 'hall.manage',
  atCentre: true,
  page: async () => (await import('./paper-page.tsx')).PaperPage,
};
