const MINUTE_MS = 60_000;

/** An earlier time is worth a letter when it is earlier by so much. */
export const LEAST_GAIN_MS = 60 * MINUTE_MS;
/** Least time between two letters to one person. */
export const BETWEEN_LETTERS_MS = 60 * MINUTE_MS;
/** For so long a place told of counts as that person's to take, and nobody else is told of it. */
export const OFFER_STANDS_MS = 30 * MINUTE_MS;

/** Instants are epoch milliseconds. */
export interface EarlierWish {
  readonly bookingId: string;
  readonly visitAt: number;
  readonly from: number;
  /** Times that are no news: free since it was asked, or told before. */
  readonly known: readonly number[];
  readonly offeredStart: number | null;
  readonly offeredAt: number | null;
}

export interface EarlierOffer {
  readonly bookingId: string;
  readonly startsAt: number;
}

/** The times early enough for a visit to be worth moving to. */
export function isWorthwhile(startsAt: number, visitAt: number): boolean {
  return startsAt <= visitAt - LEAST_GAIN_MS;
}

/**
 * Who is to be told of which free time. Wishes come in the order they were asked, and the first is told first,
 * of the earliest time that is news to them. No more people are told of a time than it has places, those told
 * in the last half hour included; nobody is told twice of one time, nor twice within an hour.
 */
export function earlierOffers(
  wishes: readonly EarlierWish[],
  freeTimes: readonly { readonly startsAt: number; readonly free: number }[],
  now: number,
): readonly EarlierOffer[] {
  const room = new Map(freeTimes.map(({ startsAt, free }) => [startsAt, free]));
  for (const { offeredStart, offeredAt } of wishes) {
    if (offeredStart !== null && offeredAt !== null && now < offeredAt + OFFER_STANDS_MS)
      room.set(offeredStart, (room.get(offeredStart) ?? 0) - 1);
  }
  const inOrder = [...freeTimes].map(({ startsAt }) => startsAt).sort((a, b) => a - b);
  return wishes.flatMap((wish) => {
    if (wish.offeredAt !== null && now < wish.offeredAt + BETWEEN_LETTERS_MS) return [];
    const startsAt = inOrder.find((time) => isNewsFor(wish, time) && (room.get(time) ?? 0) > 0);
    if (startsAt === undefined) return [];
    room.set(startsAt, (room.get(startsAt) ?? 0) - 1);
    return [{ bookingId: wish.bookingId, startsAt }];
  });
}

function isNewsFor({ from, visitAt, known }: EarlierWish, startsAt: number): boolean {
  return startsAt >= from && isWorthwhile(startsAt, visitAt) && !known.includes(startsAt);
}
