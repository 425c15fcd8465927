import { FreePlacesReader } from './free-places.reader.ts';
import { MassMoves } from './mass-moves.ts';
import { MovesRepository } from './moves.repository.ts';

export const MOVES_DOORS = [MassMoves];
export const MOVES_PARTS = [FreePlacesReader, MovesRepository];
