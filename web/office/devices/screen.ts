import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/devices',
  title: { ru: 'Устройства', en: 'Devices' },
  menu: 85,
  needs: 'devices.manage',
  atCentre: true,
  page: async () => (await import('./devices-page.tsx')).DevicesPage,
};
