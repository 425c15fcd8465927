import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/counter',
  title: { ru: 'Окно', en: 'Window' },
  menu: 10,
  needs: 'hall.serve',
  atCentre: true,
  page: async () => (await import('./counter-page.tsx')).CounterPage,
};
