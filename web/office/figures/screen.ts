import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/figures',
  title: { ru: 'Итоги', en: 'Figures' },
  menu: 60,
  needs: 'reports.see',
  atCentre: true,
  page: async () => (await import('./figures-page.tsx')).FiguresPage,
};
