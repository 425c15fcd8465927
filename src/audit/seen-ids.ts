/** Whose data one reading showed, for the trail: ids of bookings, each once, never a name. */
export function seenIds(
  seen: readonly ({ readonly bookingId: string } | { readonly id: string })[],
): readonly string[] {
  return [...new Set(seen.map((visit) => ('bookingId' in visit ? visit.bookingId : visit.id)))];
}
