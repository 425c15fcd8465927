import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { CentreView } from '../api/views.ts';
import { MOST_LISTED, findCentres } from '../centres/find-centres.ts';
import { Waiting } from '../frame/waiting.tsx';
import { keep, kept } from '../parts/kept.ts';
import { useMe } from './session.ts';

interface ChosenCentre {
  /** Null: the person's roles reach no centre. */
  readonly centre: CentreView | null;
  readonly choose: (centre: CentreView) => void;
}

/** What this device remembers; whether the person still reaches it, the server says. */
interface Remembered {
  readonly id: string;
  readonly name: string;
}

const KEY = 'centre';
const CentreContext = createContext<ChosenCentre | null>(null);

/** The centre the person works in now; remembered on this device. */
export function CentreProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { centres } = useMe();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(() => kept<Remembered>(KEY));
  const listed = centres.find(({ id }) => id === chosen?.id) ?? null;
  const unlisted = useUnlisted(listed === null && centres.length >= MOST_LISTED ? chosen : null);
  const centre = listed ?? unlisted.centre ?? centres[0] ?? null;
  const value = useMemo<ChosenCentre>(
    () => ({
      centre,
      choose: (next) => {
        const { id, name } = next;
        queries.setQueryData(['centre', id], next);
        keep(KEY, { id, name });
        setChosen({ id, name });
      },
    }),
    [centre, queries],
  );
  if (unlisted.isPending) return <Waiting />;
  return <CentreContext value={value}>{children}</CentreContext>;
}

/** One of more centres than a session lists, found by its name. */
function useUnlisted(wanted: Remembered | null): { centre: CentreView | null; isPending: boolean } {
  const { data, isLoading } = useQuery({
    queryKey: ['centre', wanted?.id ?? ''],
    queryFn: async () => {
      const found = await findCentres(wanted?.name ?? '');
      return found.find(({ id }) => id === wanted?.id) ?? null;
    },
    enabled: wanted !== null,
  });
  return { centre: (wanted && data) ?? null, isPending: isLoading };
}

export function useChosenCentre(): ChosenCentre {
  const value = useContext(CentreContext);
  if (value === null) throw new Error('no CentreProvider above');
  return value;
}

/** The zone of the chosen centre; null where there is none, also before anybody is signed in. */
export function useCentreZone(): string | null {
  return useContext(CentreContext)?.centre?.timeZone ?? null;
}

/** The chosen centre, on a screen that is shown only where there is one. */
export function useCentre(): CentreView {
  const { centre } = useChosenCentre();
  if (centre === null) throw new Error('no centre is chosen');
  return centre;
}
