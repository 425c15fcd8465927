import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/catalogue',
  title: { ru: 'Услуги', en: 'Services' },
  menu: 90,
  needs: 'catalogue.manage',
  atCentre: false,
  page: async () => (await import('./catalogue-page.tsx')).CataloguePage,
  inner: {
    '/catalogue/$code': async () => (await import('./service-page.tsx')).ServicePage,
  },
};
