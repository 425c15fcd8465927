// Owns bookings from hold to talon: one active booking per person and service, references, claims, letters.
// Doors: HoldPlace, ExtendHold, ReleaseHold, BookVisit, ReadBooking, MoveBooking, CancelBooking, RestoreBooking, ConfirmVisit, WithdrawConsent, OpenBooking, HallBookings, PlacesInLine, Gate, Attempts, TalonDocuments, AskEarlier, EarlierTimes, OfferedPlaces, BookingEnds, OwnBookings, KeyedChange, CentreVisits, CancelByStaff, BookingLetters.
// Refuses to know the hall: arriving, calling and serving are the queue's.
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { CentresModule } from '../centres/centres.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { BookVisitRepository } from './book-visit.repository.ts';
import { BookVisit } from './book-visit.service.ts';
import { BookingEnds } from './booking-ends.ts';
import { BookingLetters, PublicUrl } from './booking-letters.ts';
import { BookingRefusals } from './booking-refusals.ts';
import { BookingSecret } from './booking-secret.ts';
import { BookingViews } from './booking-views.ts';
import { BookingReader } from './booking.reader.ts';
import { BookingsController } from './bookings.public.controller.ts';
import { CancelBooking } from './cancel-booking.service.ts';
import { ClaimsRepository } from './claims.repository.ts';
import { ClosedBookings } from './closed-bookings.ts';
import { ConfirmVisit } from './confirm-visit.service.ts';
import { DESK_CONTROLLERS, DESK_DOORS, DESK_ERRANDS, DESK_PARTS } from './desk/desk-parts.ts';
import { TalonDocuments } from './documents/talon-documents.ts';
import { AskEarlier } from './earlier/ask-earlier.service.ts';
import { EarlierLetters } from './earlier/earlier-letters.ts';
import { EarlierRequestsRepository } from './earlier/earlier-requests.repository.ts';
import { EarlierTimes } from './earlier/earlier-times.ts';
import { TellEarlier } from './earlier/tell-earlier.service.ts';
import { EraseVisits } from './erase-visits.service.ts';
import { ExtendHold } from './extend-hold.service.ts';
import { Attempts } from './gate/attempts.ts';
import { ChallengesController } from './gate/challenges.public.controller.ts';
import { Challenges, ChallengeSwitch } from './gate/challenges.ts';
import { Gate } from './gate/gate.ts';
import { HallBookings } from './hall-bookings.ts';
import { HoldPlaceRepository } from './hold-place.repository.ts';
import { HoldPlace } from './hold-place.service.ts';
import { HoldRefusals } from './hold-refusals.ts';
import { HoldsController } from './holds.public.controller.ts';
import { KeyedChange } from './keyed-change.ts';
import { LineReader } from './line/line.reader.ts';
import { PlacesInLine } from './line/places-in-line.ts';
import { MarkMissed } from './mark-missed.service.ts';
import { MoveBooking } from './move-booking.service.ts';
import { MovedBookings } from './moved-bookings.ts';
import { OfferedPlaces } from './offered/offered-places.ts';
import { OpenBooking } from './open-booking.service.ts';
import { OpenController } from './open.public.controller.ts';
import { OwnBookings } from './own-booking.ts';
import { OwnVisitController } from './own-visit.public.controller.ts';
import { PersonHashes } from './person-hashes.ts';
import { ReadBooking } from './read-booking.service.ts';
import { ReleaseHold } from './release-hold.service.ts';
import { RestoreBooking } from './restore-booking.service.ts';
import { RestoredBookings } from './restored-bookings.ts';
import { StoryRepository } from './story.repository.ts';
import { TalonController } from './talon.public.controller.ts';
import { TidyHolds } from './tidy-holds.service.ts';
import { WithdrawConsent } from './withdraw-consent.service.ts';

export interface BookingsOptions {
  readonly publicUrl: string;
  readonly challenge: boolean;
}

const DOORS = [
  HoldPlace,
  ExtendHold,
  ReleaseHold,
  BookVisit,
  ReadBooking,
  MoveBooking,
  CancelBooking,
  RestoreBooking,
  ConfirmVisit,
  WithdrawConsent,
  OpenBooking,
  HallBookings,
  PlacesInLine,
  Gate,
  Attempts,
  TalonDocuments,
  AskEarlier,
  EarlierTimes,
  OfferedPlaces,
  BookingEnds,
  OwnBookings,
  KeyedChange,
  BookingLetters,
  ...DESK_DOORS,
];
const CLOCKWORK = [TidyHolds, MarkMissed, EraseVisits, TellEarlier];
const PARTS = [
  BookVisitRepository,
  BookingReader,
  BookingRefusals,
  BookingSecret,
  BookingViews,
  Challenges,
  ClaimsRepository,
  ClosedBookings,
  EarlierLetters,
  EarlierRequestsRepository,
  HoldPlaceRepository,
  HoldRefusals,
  LineReader,
  MovedBookings,
  PersonHashes,
  RestoredBookings,
  StoryRepository,
];

@Module({})
export class BookingsModule {
  static forRoot({ publicUrl, challenge }: BookingsOptions): DynamicModule {
    return {
      module: BookingsModule,
      // Its options are the application's, so rooms above use its doors without importing it again.
      global: true,
      imports: [AuditModule, CentresModule, CatalogueModule, SlotsModule],
      controllers: [
        HoldsController,
        OpenController,
        BookingsController,
        OwnVisitController,
        TalonController,
        ChallengesController,
        ...DESK_CONTROLLERS,
      ],
      providers: [
        ...DOORS,
        ...DESK_ERRANDS,
        ...DESK_PARTS,
        ...CLOCKWORK,
        ...PARTS,
        { provide: PublicUrl, useValue: { value: publicUrl } },
        { provide: ChallengeSwitch, useValue: { on: challenge } },
      ],
      exports: DOORS,
    };
  }
}
