import type { Screen } from '../screen.ts';

export const screen: Screen = {
  path: '/audit',
  title: { ru: 'Журнал', en: 'Audit trail' },
  menu: 95,
  needs: 'audit.see',
  atCentre: false,
  page: async () => (await import('./audit-page.tsx')).AuditPage,
};
