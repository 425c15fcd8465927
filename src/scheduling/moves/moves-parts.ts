import { AcceptOffer } from './accept-offer.ts';
import { BookingListener } from './booking-listener.ts';
import { FreePlacesReader } from './free-places.reader.ts';
import { MassMoves } from './mass-moves.ts';
import { MovePeople } from './move-people.service.ts';
import { MoveLetters } from './messages/move-letters.ts';
import { MoveOffers } from './move-offers.ts';
import { MoveRowsRepository } from './move-rows.repository.ts';
import { MoveWorkReader } from './move-work.reader.ts';
import { MovesRepository } from './moves.repository.ts';
import { OfferPlaces } from './offer-places.ts';
import { SettleMoves } from './settle-moves.ts';

export const MOVES_DOORS = [MassMoves, MoveOffers, AcceptOffer];
export const MOVES_PARTS = [
  BookingListener,
  FreePlacesReader,
  MoveLetters,
  MovePeople,
  MoveRowsRepository,
  MoveWorkReader,
  MovesRepository,
  OfferPlaces,
  SettleMoves,
];
