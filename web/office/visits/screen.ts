import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/visits',
  title: { ru: 'Записи', en: 'Visits' },
  menu: 30,
  needs: 'visits.book',
  atCentre: true,
  page: async () => (await import('./visits-page.tsx')).VisitsPage,
  inner: {
    '/visits/$reference': async () => (await import('./visit-page.tsx')).VisitPage,
  },
};
