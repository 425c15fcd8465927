import { Injectable } from '@nestjs/common';
import { endOfMonth, laterDate } from '../../web/shared/dates.ts';
import { hrefOf } from '../../web/public/frame/frame.ts';
import type { Frame } from '../../web/public/frame/frame.ts';
import type { DayView } from '../../web/public/day/page.tsx';
import type { FreeTime } from '../../web/public/time/day-parts.ts';
import { Availability } from '../slots/availability.ts';
import { NearestFree } from './nearest-free.ts';
import { placeInWords } from './places.ts';
import type { CentreFacts } from '../centres/centre-facts.ts';
import { textOf } from './page-request.ts';

/** Most days an answer about days covers. */
const MOST_DAYS = 62;

/** Where the pages of day and time stand: in a new booking or in a move. */
export interface DayRoute {
  readonly dayPath: string;
  readonly timePath: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly back: string;
  readonly otherCentres: string | null;
}

export interface DayQuestion {
  readonly frame: Frame;
  readonly centre: CentreFacts;
  readonly service: { readonly code: string; readonly title: string };
  readonly route: DayRoute;
  readonly query: unknown;
  readonly trouble: DayView['trouble'];
  readonly moving: DayView['moving'];
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** Where a browser is told of changes of a day's free times. */
export function liveTimesHref(centreId: string, service: string, date: string): string {
  return `/api/v1/centres/${centreId}/slots/live?${new URLSearchParams({ service, date }).toString()}`;
}

/** The pages of day and time, for bookings and moves alike. */
@Injectable()
export class DayViews {
  constructor(
    private readonly availability: Availability,
    private readonly nearest: NearestFree,
  ) {}

  async days(question: DayQuestion): Promise<DayView> {
    const { frame, centre, service, route, query, trouble, moving } = question;
    const today = await this.availability.today(centre.id);
    const shown = textOf(query, 'view') === 'calendar' ? 'calendar' : 'list';
    const last = laterDate(today, Math.min(centre.settings.horizonDays, MOST_DAYS - 1));
    const to = shown === 'list' ? last : earlier(endOfMonth(last), laterDate(today, MOST_DAYS - 1));
    const { days } = await this.availability.days({
      centreId: centre.id,
      service: service.code,
      from: today,
      to,
    });
    // A move has a page of its own for other centres.
    const isFull = moving === null && days.every(({ state }) => state !== 'free');
    const here = (more: Record<string, string> = {}): string =>
      hrefOf(frame, route.dayPath, { ...route.fields, ...more });
    return {
      service: service.title,
      serviceCode: service.code,
      centre: { name: centre.name, place: placeInWords(centre), phone: centre.phone },
      days,
      today,
      trouble,
      moving,
      instead: isFull ? await this.nearest.insteadOf(centre, service.code, frame.now) : [],
      shown,
      whole: textOf(query, 'all') === '1',
      links: {
        back: route.back,
        list: here(),
        calendar: here({ view: 'calendar' }),
        whole: here({ all: '1' }),
        otherCentres: route.otherCentres,
        timeAction: hrefOf(frame, route.timePath),
        timeFields: route.fields,
        time: (date) => hrefOf(frame, route.timePath, { ...route.fields, date }),
      },
    };
  }

  /** Free times of a day; the one this browser holds already is among them, for its owner may keep it. */
  async times(
    centreId: string,
    service: string,
    date: string,
    held: number | null,
  ): Promise<readonly FreeTime[]> {
    const { slots } = await this.availability.slots({ centreId, service, date });
    const free = slots.map(({ start }) => Date.parse(start));
    const all = held === null || free.includes(held) ? free : [...free, held];
    return all.sort((a, b) => a - b).map((startsAt) => ({ startsAt, isOwn: startsAt === held }));
  }
}
