import { AnswerCalls } from './answer-calls.service.ts';
import { AcceptOffer } from './accept-offer.ts';
import { BookingListener } from './booking-listener.ts';
import { CallListController } from './call-list.staff.controller.ts';
import { CallListReader } from './call-list.reader.ts';
import { FreePlacesReader } from './free-places.reader.ts';
import { MassMoves } from './mass-moves.ts';
import { MoveFeed } from './move-feed.ts';
import { MovePeople } from './move-people.service.ts';
import { MoveLetters } from './messages/move-letters.ts';
import { MoveOffers } from './move-offers.ts';
import { MoveRowsRepository } from './move-rows.repository.ts';
import { MoveWorkReader } from './move-work.reader.ts';
import { MovesRepository } from './moves.repository.ts';
import { CentreMovesController } from './moves.admin.controller.ts';
import { ReadCallList } from './read-call-list.service.ts';
import { ReadMoves } from './read-moves.ts';
import { RegionMovesController } from './region-moves.admin.controller.ts';
import { RunsReader } from './runs.reader.ts';
import { StopMoves } from './stop-moves.service.ts';
import { OfferController } from './offer.public.controller.ts';
import { OfferPlaces } from './offer-places.ts';
import { SettleMoves } from './settle-moves.ts';

export const MOVES_CONTROLLERS = [
  CentreMovesController,
  RegionMovesController,
  CallListController,
  OfferController,
];
export const MOVES_DOORS = [MassMoves, MoveOffers, AcceptOffer];
export const MOVES_PARTS = [
  AnswerCalls,
  BookingListener,
  CallListReader,
  ReadCallList,
  ReadMoves,
  RunsReader,
  StopMoves,
  FreePlacesReader,
  MoveFeed,
  MoveLetters,
  MovePeople,
  MoveRowsRepository,
  MoveWorkReader,
  MovesRepository,
  OfferPlaces,
  SettleMoves,
];
