import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/moves',
  title: { ru: 'Переносы', en: 'Moves' },
  menu: 72,
  needs: 'schedules.manage',
  atCentre: true,
  page: async () => (await import('./moves-page.tsx')).MovesPage,
  inner: {
    '/moves/region': async () => (await import('./moves-page.tsx')).RegionMovesPage,
    '/moves/$centreId/$runId': async () => (await import('./run-page.tsx')).RunPage,
  },
};
