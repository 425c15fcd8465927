import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import { useCentre } from '../session/centre.tsx';
import { looksLikeCode } from './looks-like-code.ts';
import type { Arrival, DayVisit } from './views.ts';

export interface CheckInModel {
  readonly arrival: Arrival | null;
  /** Whom a name may mean, today. */
  readonly found: readonly DayVisit[] | null;
  readonly error: unknown;
  /** The visit counts as missed: it can be brought back. */
  readonly isMissed: boolean;
  readonly isPending: boolean;
  /** What was typed or scanned. */
  readonly send: (typed: string) => void;
  readonly choose: (bookingId: string) => void;
  readonly bringBack: (reason: string) => void;
}

interface Who {
  readonly reference?: string;
  readonly bookingId?: string;
}

/** One field for a scanner, a typed reference and a name: a code checks in at once, a name asks who is meant. */
export function useCheckIn(): CheckInModel {
  const { id: centreId } = useCentre();
  const path = { centreId };
  const queries = useQueryClient();
  const [found, setFound] = useState<readonly DayVisit[] | null>(null);
  const [who, setWho] = useState<Who | null>(null);
  const search = useMutation({
    mutationFn: (q: string) =>
      answer(api.GET('/api/v1/staff/centres/{centreId}/visits', { params: { path, query: { q } } })),
    onSuccess: ({ items }) => setFound(items),
  });
  const arrive = useMutation({
    mutationFn: (body: Who & { readonly bringBackReason?: string }) =>
      answer(api.POST('/api/v1/staff/centres/{centreId}/arrivals', { params: { path }, body })),
    onSuccess: () => {
      setFound(null);
      void queries.invalidateQueries({ queryKey: ['visits', centreId] });
    },
  });
  const checkIn = (next: Who): void => {
    setWho(next);
    arrive.mutate(next);
  };
  return {
    arrival: arrive.data ?? null,
    found,
    error: arrive.error ?? search.error,
    isMissed: arrive.error instanceof Refusal && arrive.error.code === 'visit-missed',
    isPending: arrive.isPending || search.isPending,
    send: (typed) => {
      arrive.reset();
      search.reset();
      setFound(null);
      if (looksLikeCode(typed)) checkIn({ reference: typed });
      else search.mutate(typed);
    },
    choose: (bookingId) => checkIn({ bookingId }),
    bringBack: (reason) => {
      if (who) arrive.mutate({ ...who, bringBackReason: reason });
    },
  };
}
