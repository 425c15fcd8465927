import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/hall',
  title: { ru: 'Зал', en: 'Hall' },
  menu: 20,
  needs: 'hall.manage',
  atCentre: true,
  page: async () => (await import('./hall-page.tsx')).HallPage,
};
