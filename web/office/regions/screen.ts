import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/regions',
  title: { ru: 'Регионы', en: 'Regions' },
  menu: 78,
  needs: 'regions.manage',
  atCentre: false,
  page: async () => (await import('./regions-page.tsx')).RegionsPage,
  inner: {
    '/regions/new': async () => (await import('./new-region-page.tsx')).NewRegionPage,
    '/regions/$regionCode': async () => (await import('./region-page.tsx')).RegionPage,
  },
};
