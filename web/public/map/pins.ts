/** A card of the list that has a place on the map. */
export interface PinnedCard {
  readonly number: number;
  readonly lat: number;
  readonly lon: number;
  /** Its town or village; empty when that is not known. */
  readonly town: string;
}

/** One pin for all cards of one point: several offices are known by the point of their town only. */
export interface Pin<Card extends PinnedCard> {
  readonly lat: number;
  readonly lon: number;
  readonly town: string;
  /** "3" or "1, 4": the numbers of its cards. */
  readonly label: string;
  readonly cards: readonly Card[];
}

/** `56.49,84.95` as degrees; null for what is no point. */
export function pointOf(text: string | undefined): { readonly lat: number; readonly lon: number } | null {
  const [lat = Number.NaN, lon = Number.NaN] = (text ?? '').split(',').map(Number);
  return Number.isFinite(lat) && Number.isFinite(lon) ? { lat, lon } : null;
}

/** Pins in the order of the list. */
export function pinsOf<Card extends PinnedCard>(cards: readonly Card[]): Pin<Card>[] {
  const byPoint = new Map<string, Card[]>();
  for (const card of cards) {
    const key = `${card.lat},${card.lon}`;
    byPoint.set(key, [...(byPoint.get(key) ?? []), card]);
  }
  return [...byPoint.values()].map((together) => {
    const { lat, lon, town } = together[0] as Card;
    return { lat, lon, town, cards: together, label: together.map(({ number }) => number).join(', ') };
  });
}
