import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answer, api, newIdempotencyKey } from '../api/client.ts';
import { useCentre } from '../session/centre.tsx';
import type { DeskBooking, Visit } from './views.ts';

export interface BookingOrder {
  readonly body: DeskBooking;
  /** Null: into a place there is. */
  readonly beyondReason: string | null;
  readonly checksIn: boolean;
}

export interface Booked {
  readonly visit: Visit;
  /** The ticket, when checked in as well. */
  readonly ticket: { readonly id: string; readonly label: string } | null;
  /** Why the second act did not happen; the booking stands. */
  readonly checkInError: unknown;
}

/** Books, and checks in when asked: two acts, the first of which stands whatever becomes of the second. */
export function useBooking(): ReturnType<typeof useMutation<Booked, unknown, BookingOrder>> {
  const { id: centreId } = useCentre();
  const queries = useQueryClient();
  const sent = useRef<{ text: string; key: string } | null>(null);
  /** The same order sent again is the same request: an answer that was lost is not a second booking. */
  const keyOf = (order: BookingOrder): string => {
    const text = JSON.stringify([order.body, order.beyondReason]);
    if (sent.current?.text !== text) sent.current = { text, key: newIdempotencyKey() };
    return sent.current.key;
  };
  return useMutation<Booked, unknown, BookingOrder>({
    mutationFn: async (order) => {
      const visit = await book(centreId, order, keyOf(order));
      sent.current = null;
      return order.checksIn ? checkIn(centreId, visit) : { visit, ticket: null, checkInError: null };
    },
    // A refusal is an answer for its key: whoever tries the same again means a new try.
    onError: () => {
      sent.current = null;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['nearest', centreId] }),
  });
}

function book(centreId: string, { body, beyondReason }: BookingOrder, key: string): Promise<Visit> {
  const params = { path: { centreId }, header: { 'Idempotency-Key': key } };
  if (beyondReason === null)
    return answer(api.POST('/api/v1/staff/centres/{centreId}/bookings', { params, body }));
  return answer(
    api.POST('/api/v1/staff/centres/{centreId}/bookings/beyond-capacity', {
      params,
      body: { ...body, reason: beyondReason },
    }),
  );
}

async function checkIn(centreId: string, visit: Visit): Promise<Booked> {
  const params = { path: { centreId } };
  try {
    const arrival = await answer(
      api.POST('/api/v1/staff/centres/{centreId}/arrivals', { params, body: { bookingId: visit.id } }),
    );
    return { visit, ticket: arrival.ticket, checkInError: null };
  } catch (error) {
    return { visit, ticket: null, checkInError: error };
  }
}
