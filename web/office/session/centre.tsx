import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { CentreView } from '../api/views.ts';
import { keep, kept } from '../parts/kept.ts';
import { useMe } from './session.ts';

interface ChosenCentre {
  /** Null: the person's roles reach no centre, or none was chosen of very many. */
  readonly centre: CentreView | null;
  readonly choose: (centre: CentreView) => void;
}

const KEY = 'centre';
const CentreContext = createContext<ChosenCentre | null>(null);

/** The centre the person works in now; remembered on this device. */
export function CentreProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { centres } = useMe();
  const [chosen, setChosen] = useState(() => kept<CentreView>(KEY));
  const value = useMemo<ChosenCentre>(
    () => ({
      // What the session says of a centre is newer than what was remembered.
      centre: centres.find(({ id }) => id === chosen?.id) ?? centres[0] ?? null,
      choose: (centre) => {
        keep(KEY, centre);
        setChosen(centre);
      },
    }),
    [centres, chosen],
  );
  return <CentreContext value={value}>{children}</CentreContext>;
}

export function useChosenCentre(): ChosenCentre {
  const value = useContext(CentreContext);
  if (value === null) throw new Error('no CentreProvider above');
  return value;
}

/** The chosen centre, on a screen that is shown only where there is one. */
export function useCentre(): CentreView {
  const { centre } = useChosenCentre();
  if (centre === null) throw new Error('no centre is chosen');
  return centre;
}
