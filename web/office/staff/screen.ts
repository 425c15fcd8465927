import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/staff',
  title: { ru: 'Сотрудники', en: 'Staff' },
  menu: 80,
  needs: 'staff.manage',
  atCentre: false,
  page: async () => (await import('./staff-page.tsx')).StaffPage,
  inner: {
    '/staff/new': async () => (await import('./invite-page.tsx')).InvitePage,
    '/staff/$accountId': async () => (await import('./person-page.tsx')).PersonPage,
  },
};
