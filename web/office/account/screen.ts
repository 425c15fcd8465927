import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/account',
  title: { ru: 'Моя учётная запись', en: 'My account' },
  menu: null,
  needs: 'account.own',
  atCentre: false,
  page: async () => (await import('./account-page.tsx')).AccountPage,
};
