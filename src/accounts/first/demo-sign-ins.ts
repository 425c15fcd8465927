import type { Bilingual } from '../../common/errors/problem.ts';
import type { Role } from '../domain/role-permissions.ts';

/** Everybody knows it, so a database that has such accounts never serves in production. */
export const DEMO_PASSWORD = 'pokaz-okno-2026';

export interface DemoSignIn {
  readonly role: Role;
  readonly login: string;
  readonly displayName: string;
  readonly title: Bilingual;
}

/** One made-up person for each role. */
export const DEMO_SIGN_INS: readonly DemoSignIn[] = [
  {
    ...{ role: 'operator', login: 'demo-operator', displayName: 'Ольга Примерова (демо)' },
    title: { ru: 'Оператор окна', en: 'Operator' },
  },
  {
    ...{ role: 'floor-manager', login: 'demo-hall', displayName: 'Залина Примерова (демо)' },
    title: { ru: 'Администратор зала', en: 'Floor manager' },
  },
  {
    ...{ role: 'centre-head', login: 'demo-head', displayName: 'Руслан Примеров (демо)' },
    title: { ru: 'Руководитель двух центров', en: 'Head of two centres' },
  },
  {
    ...{ role: 'hotline-operator', login: 'demo-hotline', displayName: 'Галина Примерова (демо)' },
    title: { ru: 'Оператор горячей линии', en: 'Hotline operator' },
  },
  {
    ...{ role: 'region-administrator', login: 'demo-region', displayName: 'Алим Примеров (демо)' },
    title: { ru: 'Администратор региона', en: 'Region administrator' },
  },
  {
    ...{ role: 'system-administrator', login: 'demo-system', displayName: 'Степан Примеров (демо)' },
    title: { ru: 'Администратор системы', en: 'System administrator' },
  },
];
