// Owns the citizen's pages: their addresses, sealed cookies, refusals as pages, and what browsers load.
// Doors: registerAssets (assets.ts), answerRefusalsAsPages (refusals-as-pages.ts).
// Refuses to know the rules of booking: it asks the errands and shows what they answer.
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { CentresModule } from '../centres/centres.module.ts';
import { QueueModule } from '../queue/queue.module.ts';
import { mapTilesOf } from '../common/http/map-tiles.ts';
import type { MapTilesSettings } from '../common/http/map-tiles.ts';
import { FinderModule } from '../finder/finder.module.ts';
import { SchedulingModule } from '../scheduling/scheduling.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { TriageModule } from '../triage/triage.module.ts';
import { BookingErrand } from './booking-errand.ts';
import { BookingPagesController } from './booking.pages.controller.ts';
import { CentreList } from './centre-list.ts';
import { CentrePageViews } from './centre-page-views.ts';
import { CentrePagesController } from './centre.pages.controller.ts';
import { CentresPagesController } from './centres.pages.controller.ts';
import { DayViews } from './day-views.ts';
import { DocumentsPagesController } from './documents.pages.controller.ts';
import { DetailsPagesController } from './details.pages.controller.ts';
import { EarlierPagesController } from './earlier.pages.controller.ts';
import { FindVisitPagesController } from './find-visit.pages.controller.ts';
import { HeldPlaces } from './held-places.ts';
import { HoldPagesController } from './hold.pages.controller.ts';
import { HomePagesController } from './home.pages.controller.ts';
import { KioskPagesController } from './kiosk/kiosk.pages.controller.ts';
import { KioskPairingPagesController } from './kiosk/kiosk-pairing.pages.controller.ts';
import { KioskProblemFilter } from './kiosk/kiosk-problem.filter.ts';
import { PairingCookie } from './kiosk/pairing-cookie.ts';
import { JourneyCookie } from './journey-cookie.ts';
import { MovableVisits } from './movable-visits.ts';
import { MoveCentresPagesController } from './move-centres.pages.controller.ts';
import { MoveOfferPagesController } from './move-offer.pages.controller.ts';
import { MovePagesController } from './move.pages.controller.ts';
import { OpenDataPagesController } from './open-data.pages.controller.ts';
import { OtherTimePagesController } from './other-time.pages.controller.ts';
import { OfflinePagesController } from './offline.pages.controller.ts';
import { OwnVisitViews } from './own-visit-views.ts';
import { NearestFree } from './nearest-free.ts';
import { OwnVisits } from './own-visits.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';
import { RememberedVisits } from './remembered-visits.ts';
import { SameOriginGuard } from './same-origin.guard.ts';
import { SearchEnginesController } from './search-engines.controller.ts';
import { SealedCookies } from './sealed-cookies.ts';
import { SightCookie } from './sight-cookie.ts';
import { SightPagesController } from './sight.pages.controller.ts';
import { SiteOptions } from './site-options.ts';
import { TalonPagesController } from './talon.pages.controller.ts';
import { TalonWorkerController } from './talon-worker.controller.ts';
import { TimesPagesController } from './times.pages.controller.ts';
import { TriagePagesController } from './triage.pages.controller.ts';
import { VisitChanges } from './visit-changes.ts';
import { VisitLivePagesController } from './visit-live.pages.controller.ts';
import { VisitPagesController } from './visit.pages.controller.ts';
import { VisitsCookie } from './visits-cookie.ts';
import { WithdrawPagesController } from './withdraw.pages.controller.ts';

const CONTROLLERS = [
  HomePagesController,
  DocumentsPagesController,
  OpenDataPagesController,
  TriagePagesController,
  CentresPagesController,
  CentrePagesController,
  SearchEnginesController,
  TimesPagesController,
  HoldPagesController,
  BookingPagesController,
  DetailsPagesController,
  OtherTimePagesController,
  FindVisitPagesController,
  VisitPagesController,
  VisitLivePagesController,
  WithdrawPagesController,
  MoveOfferPagesController,
  MovePagesController,
  EarlierPagesController,
  MoveCentresPagesController,
  TalonPagesController,
  TalonWorkerController,
  OfflinePagesController,
  SightPagesController,
  KioskPairingPagesController,
  KioskPagesController,
];
const PARTS = [
  BookingErrand,
  CentreList,
  CentrePageViews,
  DayViews,
  HeldPlaces,
  JourneyCookie,
  KioskProblemFilter,
  MovableVisits,
  OwnVisitViews,
  NearestFree,
  OwnVisits,
  PageProblemFilter,
  Pages,
  PairingCookie,
  Places,
  RememberedVisits,
  SameOriginGuard,
  SealedCookies,
  SightCookie,
  VisitChanges,
  VisitsCookie,
];

export interface SiteModuleOptions extends MapTilesSettings {
  readonly publicUrl: string;
  readonly demo?: boolean;
  /** The application's bookings room, unless it is global: a second one would be another room. */
  readonly bookings?: DynamicModule;
}

@Module({})
export class SiteModule {
  static forRoot({ publicUrl, demo = false, bookings, ...map }: SiteModuleOptions): DynamicModule {
    const options: SiteOptions = { publicUrl, demo, tiles: mapTilesOf(map) };
    return {
      module: SiteModule,
      imports: [
        CentresModule,
        CatalogueModule,
        SchedulingModule,
        SlotsModule,
        FinderModule,
        QueueModule,
        TriageModule,
        ...(bookings ? [bookings] : []),
      ],
      controllers: CONTROLLERS,
      providers: [...PARTS, { provide: SiteOptions, useValue: options }],
    };
  }
}
