import { useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api } from '../api/client.ts';
import { useLive } from '../live/use-live.ts';
import { useCentre } from '../session/centre.tsx';
import { fullName } from '../visits/find-visit.tsx';
import type { Hall } from './views.ts';

export interface HallNames {
  /** The full name; null where it is not known, or not for this person to see. */
  of(this: void, bookingId: string): string | null;
}

/** The hall as it is now; null until it was first heard of. */
export function useHall(): Hall | null {
  const { id: centreId } = useCentre();
  const [hall, setHall] = useState<Hall | null>(null);
  useLive(`/api/v1/staff/centres/${centreId}/hall/live`, { hall: (state) => setHall(state as Hall) });
  return hall;
}

/** Names are read apart, and again whenever somebody is in the hall whom the screen does not know. */
export function useNames(hall: Hall | null): HallNames {
  const { id: centreId, permissions } = useCentre();
  const maySee = permissions.includes('visits.see');
  const names = useQuery({
    queryKey: ['hall-names', centreId],
    queryFn: () =>
      answer(api.GET('/api/v1/staff/centres/{centreId}/hall/names', { params: { path: { centreId } } })),
    enabled: maySee && hall !== null,
    staleTime: Infinity,
  });
  const known = new Map(names.data?.items.map((item) => [item.bookingId, fullName(item)]));
  const shown = hall === null ? [] : [...hall.tickets, ...hall.expected].map(({ bookingId }) => bookingId);
  const unknown = shown.filter((id) => !known.has(id)).join(' ');
  const { refetch } = names;
  useEffect(() => {
    if (maySee && unknown !== '') void refetch();
  }, [maySee, unknown, refetch]);
  return { of: (bookingId) => known.get(bookingId) ?? null };
}

/** Whoever was given up is here after all; the reason goes into the trail. */
export function useBringBack(reason: string): UseMutationResult<unknown, unknown, string> {
  const { id: centreId } = useCentre();
  return useMutation({
    mutationFn: (bookingId: string) =>
      answer(
        api.POST('/api/v1/staff/centres/{centreId}/arrivals', {
          params: { path: { centreId } },
          body: { bookingId, bringBackReason: reason },
        }),
      ),
  });
}

/** Somebody who was set aside waits again. */
export function useResume(): UseMutationResult<unknown, unknown, { ticketId: string; expectedStep: number }> {
  const { id: centreId } = useCentre();
  return useMutation({
    mutationFn: ({ ticketId, expectedStep }: { ticketId: string; expectedStep: number }) =>
      answer(
        api.POST('/api/v1/staff/centres/{centreId}/tickets/{ticketId}/resume', {
          params: { path: { centreId, ticketId } },
          body: { expectedStep },
        }),
      ),
  });
}
