import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/calendars',
  title: { ru: 'Календарь региона', en: 'Calendar of the region' },
  menu: 74,
  needs: 'regions.manage',
  atCentre: true,
  page: async () => (await import('./calendars-page.tsx')).CalendarsPage,
};
