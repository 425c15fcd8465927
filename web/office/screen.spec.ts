import { describe, expect, it } from '@jest/globals';
import type { Permission } from './api/views.ts';
import { mayOpen, menuOf } from './screen.ts';
import type { Screen } from './screen.ts';

const having = (...permissions: Permission[]) => ({ permissions });
const screen = (over: Partial<Screen>): Screen => ({
  path: '/hall',
  title: { ru: 'Зал', en: 'Hall' },
  menu: 1,
  needs: 'hall.see',
  atCentre: true,
  page: () => Promise.resolve(() => null),
  ...over,
});

describe('a screen', () => {
  it('of a centre opens only where the permission reaches the chosen one', () => {
    const me = having('hall.see');
    expect(mayOpen(screen({}), me, having('hall.see'))).toBe(true);
    expect(mayOpen(screen({}), me, having('visits.see'))).toBe(false);
    expect(mayOpen(screen({}), me, null)).toBe(false);
    expect(mayOpen(screen({}), null, null)).toBe(false);
  });

  it('of no centre opens to whoever has the permission anywhere', () => {
    const staff = screen({ needs: 'staff.manage', atCentre: false });
    expect(mayOpen(staff, having('staff.manage'), null)).toBe(true);
    expect(mayOpen(staff, having('hall.see'), having('staff.manage'))).toBe(false);
  });

  it('may be for whoever is signed in, or for anybody', () => {
    expect(mayOpen(screen({ needs: 'signed-in', atCentre: false }), having(), null)).toBe(true);
    expect(mayOpen(screen({ needs: 'signed-in', atCentre: false }), null, null)).toBe(false);
    expect(mayOpen(screen({ needs: 'anybody', atCentre: false }), null, null)).toBe(true);
  });
});

describe('the menu', () => {
  it('has the screens the person may open here, in their order, and no hidden one', () => {
    const screens = [
      screen({ path: '/devices', menu: 3, needs: 'devices.manage' }),
      screen({ path: '/hall', menu: 2 }),
      screen({ path: '/welcome', menu: null, needs: 'anybody' }),
      screen({ path: '/counter', menu: 1, needs: 'hall.serve' }),
    ];
    const here = having('hall.see', 'hall.serve');
    expect(menuOf(screens, here, here).map(({ path }) => path)).toEqual(['/counter', '/hall']);
  });
});
