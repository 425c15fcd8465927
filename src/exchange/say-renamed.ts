import { Injectable } from '@nestjs/common';
import type { Tx } from '../common/database/tx.ts';
import { Clock } from '../common/time/clock.ts';
import { DirectoryNow } from './directory-now.reader.ts';
import { differenceOf } from './domain/difference.ts';
import type { FieldChange } from './domain/difference.ts';
import { RenamesRepository } from './renames.repository.ts';
import type { Changes } from './renames.repository.ts';

/** What a person says of a new row that may be an office of ours: it is that one, or it is not. */
@Injectable()
export class SayRenamed {
  constructor(
    private readonly renames: RenamesRepository,
    private readonly directory: DirectoryNow,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that holds the file. Nothing happens where nothing was asked, or that office is closed by now. */
  async run(tx: Tx, id: string, number: number, isRenamed: boolean): Promise<void> {
    const row = await this.renames.asked(tx, id, number);
    const { renameOf, reading } = row ?? {};
    if (!row || !renameOf || !reading || row.renamed === isRenamed) return;
    if (!isRenamed) {
      const changes = differenceOf({ ...reading.derived, ...reading.said }, {}, {});
      return this.renames.part(tx, id, row, withHand(changes));
    }
    const [known] = await this.directory.ofCentres(tx, [renameOf.centreId], new Date(this.clock.now()));
    if (!known || known.isClosed) return;
    const changes = withHand(differenceOf(reading.said, known.present, known.remembered));
    await this.renames.unite(tx, id, number, known.id, changes);
  }
}

function withHand(changes: readonly FieldChange[]): Changes {
  return { changes, byHand: changes.some(({ byHand }) => byHand) };
}
