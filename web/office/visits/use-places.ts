import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { DayPlaces, Nearest } from './views.ts';

export interface Places {
  /** The date all of whose times are shown; null: the soonest ones. */
  readonly date: string | null;
  /** The day shown: of the one chosen, else the soonest. */
  readonly day: DayPlaces | null;
  readonly nearby: Nearest['nearby'];
  readonly error: unknown;
  readonly again: () => Promise<void>;
}

/** The times of a centre: the soonest ones, or all of a day that was chosen; beyond capacity, all of the soonest day. */
export function usePlaces(
  centreId: string,
  service: string,
  { date: chosenDate, isBeyond = false }: { readonly date: string | null; readonly isBeyond?: boolean },
): Places {
  const path = { centreId };
  const nearest = useQuery({
    queryKey: ['nearest', centreId, service],
    queryFn: () =>
      answer(api.GET('/api/v1/staff/centres/{centreId}/nearest', { params: { path, query: { service } } })),
    enabled: service !== '',
    staleTime: 0,
  });
  // Worked out anew, not kept when it was asked for: the soonest day may not have been known yet.
  const date = chosenDate ?? (isBeyond ? (nearest.data?.here.date ?? null) : null);
  const chosen = useQuery({
    queryKey: ['places', centreId, service, date],
    queryFn: () =>
      answer(
        api.GET('/api/v1/staff/centres/{centreId}/places', {
          params: { path, query: { service, date: date ?? '' } },
        }),
      ),
    enabled: service !== '' && date !== null,
    staleTime: 0,
  });
  return {
    date,
    day: (date === null ? nearest.data?.here : chosen.data) ?? null,
    nearby: nearest.data?.nearby ?? [],
    error: nearest.error ?? chosen.error,
    again: async () => {
      await Promise.all([nearest.refetch(), date === null ? null : chosen.refetch()]);
    },
  };
}
