import { useChosenCentre } from '../session/centre.tsx';
import { useMe } from '../session/session.ts';

/** Whose reports the person may see from where they are now. */
export interface Scopes {
  /** A region with all its centres; null for whoever answers for a centre only. */
  readonly regionCode: string | null;
  readonly centre: { readonly id: string } | null;
  /** Of the chosen centre: "today" is its day. */
  readonly timeZone: string;
}

const ANY_ZONE = 'Europe/Moscow';

export function useScopes(): Scopes {
  const { roles } = useMe();
  const { centre } = useChosenCentre();
  const own = roles.filter(({ role }) => role === 'region-administrator').map(({ regionCode }) => regionCode);
  const everywhere = roles.some(({ role }) => role === 'system-administrator');
  const here = centre?.regionCode ?? null;
  const isMine = here !== null && (everywhere || own.includes(here));
  return {
    regionCode: isMine ? here : (own[0] ?? null),
    centre: centre?.permissions.includes('reports.see') ? { id: centre.id } : null,
    timeZone: centre?.timeZone ?? ANY_ZONE,
  };
}
