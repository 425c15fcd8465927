import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/schedule',
  title: { ru: 'Расписание', en: 'Schedule' },
  menu: 70,
  needs: 'schedules.manage',
  atCentre: true,
  page: async () => (await import('./schedule-page.tsx')).SchedulePage,
};
