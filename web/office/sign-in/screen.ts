import type { Screen } from '../screen.ts';

/** Where the common sign-in comes back to with a refusal; whoever is signed in already goes on. */
export const screen: Screen = {
  path: '/sign-in',
  title: { ru: 'Вход', en: 'Sign-in' },
  menu: null,
  needs: 'signed-in',
  atCentre: false,
  page: async () => (await import('./onward-page.tsx')).OnwardPage,
};
