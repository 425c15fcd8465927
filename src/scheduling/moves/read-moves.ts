import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { Problem } from '../../common/errors/problem.ts';
import { moveRunNotFound } from './moves.errors.ts';
import { personView, runView } from './moves.view.ts';
import type { MovedPeopleView, MoveRunsView } from './moves.view.ts';
import { RunsReader } from './runs.reader.ts';

/** Errands: show moves, once or by a stream; without names. */
@Injectable()
export class ReadMoves {
  constructor(
    private readonly database: Database,
    private readonly runs: RunsReader,
  ) {}

  async ofCentre(centreId: string): Promise<MoveRunsView> {
    return { items: (await this.runs.ofCentre(this.database, centreId)).map(runView) };
  }

  async ofRegion(regionCode: string): Promise<MoveRunsView> {
    return { items: (await this.runs.ofRegion(this.database, regionCode)).map(runView) };
  }

  centresOf(regionCode: string): Promise<string[]> {
    return this.runs.centresOf(this.database, regionCode);
  }

  /** Throws `move-run-not-found`. */
  async one(centreId: string, runId: string): Promise<MovedPeopleView> {
    const [run] = await this.runs.ofCentre(this.database, centreId, runId);
    if (!run) throw new Problem(moveRunNotFound);
    const people = await this.runs.people(this.database, centreId, runId);
    return { run: runView(run), items: people.map((person) => personView(person, run.timeZone)) };
  }
}
