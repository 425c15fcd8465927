import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/reports',
  title: { ru: 'Отчёты', en: 'Reports' },
  menu: 60,
  needs: 'reports.see',
  atCentre: false,
  page: async () => (await import('./reports-page.tsx')).ReportsPage,
};
