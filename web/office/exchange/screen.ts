import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/exchange',
  title: { ru: 'Списки', en: 'Lists' },
  menu: 64,
  needs: 'centres.manage',
  atCentre: false,
  page: async () => (await import('./exchange-page.tsx')).ExchangePage,
  inner: {
    '/exchange/$regionCode/$importId': async () => (await import('./import-page.tsx')).ImportPage,
  },
};
