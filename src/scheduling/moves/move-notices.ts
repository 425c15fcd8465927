import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { CentreNotices } from '../../common/live/centre-notices.ts';

/** Channel on which processes tell each other that somebody of a centre's moves is further than before. */
export const MOVES_CHANNEL = 'okno_moves';

const GATHER_MS = 100;

/**
 * Tells every process how a centre's moves go on; after the commit. Only steps that change no place of the centre need
 * it: the others are told with its slots, and whoever watches moves hears both.
 */
@Injectable()
export class MoveNotices extends CentreNotices {
  constructor(database: Database) {
    super(database, MOVES_CHANNEL, GATHER_MS);
  }
}
