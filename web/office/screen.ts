import type { ComponentType } from 'react';
import type { Language } from '../shared/language.ts';
import type { CentreView, MeView, Permission } from './api/views.ts';

export type Page = () => Promise<ComponentType>;

/**
 * A screen of the office is a folder with a `screen.ts` that exports `screen`; nothing else has to know of it. Its
 * pages load when somebody goes there.
 */
export interface Screen {
  /** Behind `/office/#`. */
  readonly path: string;
  /** In the menu and in the window's title. */
  readonly title: Readonly<Record<Language, string>>;
  /** Its place in the menu, the hall's below `FIRST_OF_OFFICE`; null keeps it out. */
  readonly menu: number | null;
  /** Who may be here: anybody at all, whoever is signed in, or whoever has the permission. */
  readonly needs: 'anybody' | 'signed-in' | Permission;
  /** The permission must reach the centre chosen in the header; else it is enough to have it anywhere. */
  readonly atCentre: boolean;
  readonly page: Page;
  /** Pages further in, by their whole paths (`/hall/tickets/$ticket`). */
  readonly inner?: Readonly<Record<string, Page>>;
}

/** From this place on the menu is of those who keep centres, before it of those who receive people. */
export const FIRST_OF_OFFICE = 50;

/** Whether somebody may be on a screen, given the centre they chose. */
export function mayOpen(
  screen: Pick<Screen, 'needs' | 'atCentre'>,
  me: Pick<MeView, 'permissions'> | null,
  centre: Pick<CentreView, 'permissions'> | null,
): boolean {
  if (screen.needs === 'anybody') return true;
  if (me === null || (screen.atCentre && centre === null)) return false;
  if (screen.needs === 'signed-in') return true;
  return (screen.atCentre ? (centre?.permissions ?? []) : me.permissions).includes(screen.needs);
}

/** The screens of the menu for somebody at a centre, in their order. */
export function menuOf<Known extends Screen>(
  screens: readonly Known[],
  me: Pick<MeView, 'permissions'>,
  centre: Pick<CentreView, 'permissions'> | null,
): Known[] {
  const placed = screens.filter((screen) => screen.menu !== null && mayOpen(screen, me, centre));
  return placed.sort((a, b) => (a.menu ?? 0) - (b.menu ?? 0));
}
