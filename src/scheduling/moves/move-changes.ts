import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { CentreChanges } from '../../common/live/centre-changes.ts';
import { SlotChanges } from '../../slots/slot-changes.ts';
import { MOVES_CHANNEL } from './move-notices.ts';

/** Hears from every process whose moves went on. */
@Injectable()
export class MoveChanges extends CentreChanges {
  constructor(
    database: Database,
    private readonly slots: SlotChanges,
  ) {
    super(database, MOVES_CHANNEL);
  }

  /** Also when places of the centre changed: a closed day begins a run, a visitor who moves by themselves leaves it. */
  override onChange(centreId: string, callback: () => void): () => void {
    const stops = [super.onChange(centreId, callback), this.slots.onChange(centreId, callback)];
    return () => {
      for (const stop of stops) stop();
    };
  }
}
