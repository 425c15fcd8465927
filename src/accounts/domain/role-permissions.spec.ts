import { describe, expect, it } from '@jest/globals';
import { ROLE_RULES } from './role-permissions.ts';

describe('the table of roles', () => {
  it('says who may do what, letter for letter', () => {
    const said = Object.entries(ROLE_RULES).map(([role, { scope, needsCode, permissions }]) => [
      ...[role, scope, needsCode],
      permissions.join(' '),
    ]);
    const operator = 'account.own hall.see hall.serve visits.see visits.book';
    const head = `${operator} hall.manage visits.override devices.manage staff.manage reports.see schedules.manage audit.see`;
    const region =
      'account.own hall.see hall.serve hall.manage visits.see visits.book visits.override devices.manage staff.manage reports.see ' +
      'schedules.manage centres.manage regions.manage audit.see';
    expect(said).toEqual([
      ['operator', 'centre', false, operator],
      ['floor-manager', 'centre', false, `${operator} hall.manage`],
      ['centre-head', 'centre', false, head],
      ['hotline-operator', 'region', false, 'account.own visits.see visits.book'],
      ['region-administrator', 'region', true, region],
      ['system-administrator', 'everywhere', true, `${region} catalogue.manage country.manage`],
    ]);
  });
});
