import type { Visitor } from '../../../bookings/booking-details.ts';

/** Enough to know whom one speaks of, and no more: «Пробова А. П.». */
export function shortName({ familyName, givenName, patronymic }: Visitor): string {
  const initials = [givenName, patronymic].filter(Boolean).map((name) => `${[...(name ?? '')][0] ?? ''}.`);
  return [familyName, ...initials].join('\u{A0}');
}
