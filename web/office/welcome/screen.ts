import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/welcome',
  title: { ru: 'Новый пароль', en: 'New password' },
  menu: null,
  needs: 'anybody',
  atCentre: false,
  page: async () => (await import('./welcome-page.tsx')).WelcomePage,
};
