import { Injectable } from '@nestjs/common';
import type { CentreCardView } from '../../web/public/centres/centre-card.tsx';
import type { When } from '../../web/public/centres/when.ts';
import { FindCentres } from '../finder/find-centres.service.ts';
import type { CentresPage } from '../finder/find-centres.service.ts';
import { cardOf } from './centre-card-view.ts';

export interface CentresAsked {
  readonly service: string;
  readonly region: string;
  readonly query: string;
  /** Where from distances are measured and the list begins. */
  readonly near: { readonly lat: number; readonly lon: number } | null;
  readonly when: When;
  readonly cursor: string;
  /** Number of the first card of this page of the list. */
  readonly from: number;
}

/**
 * What is shown: what was asked for; or, where no centre has places that soon, those that have them later;
 * or, where nothing that was looked for can be booked here, the centres for their telephones.
 */
export type ListKind = 'asked' | 'later' | 'unbookable';

export interface CentresFound {
  readonly kind: ListKind;
  readonly centres: readonly CentreCardView[];
  readonly total: number;
  readonly nextCursor: string | null;
}

type Question = Parameters<FindCentres['list']>[0];

/** How many centres a page shows: three screens of a phone. */
export const LIST_PAGE = 20;
const DAYS: Readonly<Record<When, number | undefined>> = { any: undefined, week: 7, today: 1 };

/** The list of centres as its page shows it. */
@Injectable()
export class CentreList {
  constructor(private readonly finder: FindCentres) {}

  /**
   * The first kind of list that is not empty: one statement, at most three. The pages that follow stay with
   * the kind of the first, which stands before their cursor. Throws `malformed-cursor`.
   */
  async find(asked: CentresAsked, now: number): Promise<CentresFound> {
    const [, begun, cursor = ''] = /^(later|unbookable)\.(.*)$/.exec(asked.cursor) ?? [];
    if (begun) return this.#read(begun as ListKind, { ...asked, cursor }, now);
    const found = await this.#read('asked', asked, now);
    if (found.centres.length > 0 || asked.cursor !== '') return found;
    const later = asked.when === 'any' ? null : await this.#read('later', asked, now);
    return later && later.centres.length > 0 ? later : this.#read('unbookable', asked, now);
  }

  async #read(kind: ListKind, asked: CentresAsked, now: number): Promise<CentresFound> {
    const { items, nextCursor, total }: CentresPage = await this.finder.list({
      ...place(asked, now),
      ...(kind !== 'unbookable' && { service: asked.service }),
      ...(kind === 'asked' && soonOf(asked.when)),
      ...(kind === 'later' && { withFree: true, soonest: true }),
    });
    const centres = items.map((item, index) =>
      cardOf(item, {
        number: asked.from + index,
        canBook: kind !== 'unbookable' && (item.hours !== null || item.nextFree !== null),
      }),
    );
    return {
      kind,
      centres,
      total: total ?? 0,
      nextCursor: nextCursor && (kind === 'asked' ? nextCursor : `${kind}.${nextCursor}`),
    };
  }
}

function place({ region, query, near, cursor }: CentresAsked, now: number): Question {
  return {
    ...{ now, limit: LIST_PAGE, counted: true },
    ...(region !== '' && { region }),
    ...(query.trim() !== '' && { q: query }),
    ...(near && { near }),
    cursor: cursor === '' ? null : cursor,
  };
}

/** Who needs a place today needs the first one; who looks for a week keeps the usual order. */
function soonOf(when: When): Partial<Question> {
  const freeDays = DAYS[when];
  return freeDays === undefined ? {} : { freeDays, soonest: when === 'today' };
}
