import { Injectable } from '@nestjs/common';
import type { Frame } from '../../web/public/frame/frame.ts';
import type { VisitNews, VisitView } from '../../web/public/visit/visit-view.ts';
import { EarlierTimes } from '../bookings/earlier/earlier-times.ts';
import { PlacesInLine } from '../bookings/line/places-in-line.ts';
import { VisitorHall } from '../queue/visitor/visitor-hall.ts';
import { MoveOffers } from '../scheduling/moves/move-offers.ts';
import type { OwnVisit } from './own-visits.ts';
import { Places } from './places.ts';
import { moveView, visitView } from './visit-views.ts';

const IN_HALL: ReadonlySet<string> = new Set(['arrived', 'called', 'in-service', 'deferred']);

/** Gathers what the pages of one's own visit show. */
@Injectable()
export class OwnVisitViews {
  constructor(
    private readonly places: Places,
    private readonly line: PlacesInLine,
    private readonly earlierTimes: EarlierTimes,
    private readonly hall: VisitorHall,
    private readonly moves: MoveOffers,
  ) {}

  async of({ booking }: OwnVisit, frame: Frame, news: VisitNews | null): Promise<VisitView> {
    const service = await this.places.service(booking.service, frame.language);
    const documents = service.audiences.find(({ code }) => code === booking.audience)?.documents ?? [];
    const [ahead, earlier, hall, notice] = await Promise.all([
      booking.status === 'booked' ? this.line.of(booking) : null,
      this.earlierTimes.standing(booking),
      IN_HALL.has(booking.status) ? this.hall.of(booking) : null,
      booking.status === 'booked' ? this.moves.of(booking) : null,
    ]);
    return visitView(booking, service.title, documents, {
      ...{ ahead, earlier, news, hall },
      move: moveView(booking, notice, news === 'offer-gone'),
    });
  }
}
