import { Injectable } from '@nestjs/common';
import { CatalogueRegistry } from '../catalogue/catalogue-registry.ts';
import { CentreRegistry } from '../centres/centre-registry.ts';
import type { CentreKind } from '../centres/domain/centre-kind.ts';
import { CentreEdits } from '../centres/manage/centre-edits.ts';
import type { CentreDraft } from '../centres/manage/centre-state.ts';
import type { Tx } from '../common/database/tx.ts';
import { Clock } from '../common/time/clock.ts';
import { ChangePlan } from '../scheduling/plan/change-plan.ts';
import type { PlanOrder } from '../scheduling/plan/change-plan.ts';
import type { Week } from '../slots/domain/week.ts';
import { writeWeek } from '../slots/domain/week.ts';
import { Schedules } from '../slots/schedules.ts';
import { changesToMake, differenceOf, isSameDifference } from './domain/difference.ts';
import type { FieldChange } from './domain/difference.ts';
import type { Facts } from './domain/fields.ts';
import { mergedWeek, namesDays } from './domain/merged-week.ts';
import { DirectoryNow } from './directory-now.reader.ts';
import type { KnownCentre } from './directory-now.reader.ts';
import type { ImportRowFacts } from './import-facts.ts';
import { LastImports } from './last-imports.ts';
import type { RowOutcome, RunningFile } from './running-imports.repository.ts';

/** Whose row it is, and what new centres offer. */
export interface ApplyContext extends RunningFile {
  readonly services: readonly string[];
}

const NOT_SAID: CentreDraft = {
  ...{ kind: 'branch', name: '', headCentreId: null, municipality: null, settlement: null, address: null },
  ...{ location: null, phone: null, accessibility: {}, accessibilityNote: null },
};

/** Does what one row says, whole, in the transaction of the step: the centre's facts, its week, its slots. */
@Injectable()
export class ApplyRow {
  constructor(
    private readonly edits: CentreEdits,
    private readonly registry: CentreRegistry,
    private readonly offers: CatalogueRegistry,
    private readonly schedules: Schedules,
    private readonly plan: ChangePlan,
    private readonly directory: DirectoryNow,
    private readonly lastImports: LastImports,
    private readonly clock: Clock,
  ) {}

  /** Throws what the parts throw; then nothing of the row may stay. */
  async run(tx: Tx, row: ImportRowFacts, context: ApplyContext): Promise<RowOutcome> {
    if (row.kind === 'new') return this.#create(tx, row, context);
    return row.kind === 'missing' ? this.#close(tx, row, context) : this.#change(tx, row, context);
  }

  /** One window, until an administrator says more; every service, which the notice promises of every centre. */
  async #create(
    tx: Tx,
    row: ImportRowFacts,
    { regionCode, actor, services, ...file }: ApplyContext,
  ): Promise<RowOutcome> {
    const { name, nameAsTyped, said, derived } = reading(row);
    const draft = { ...NOT_SAID, ...draftOf({ ...derived, ...said }), name };
    const { id } = await this.edits.create(tx, { regionCode, draft, actor, nameAsPublished: nameAsTyped });
    const [known] = await this.directory.ofCentres(tx, [id], new Date(this.clock.now()));
    const today = known?.today ?? '';
    await this.registry.addWindow(tx, id, 1);
    for (const service of services) await this.offers.offer(tx, id, service, today);
    const week = namesDays(said) ? mergedWeek(null, said) : null;
    if (week) await this.plan.apply(tx, this.#weekOrder({ id, week, from: today }, { ...file, actor }));
    await this.lastImports.remember(tx, [{ centreId: id, facts: { ...derived, ...said } }]);
    return outcome(row, 'applied', id);
  }

  /** Only when what would be done is what was shown. */
  async #change(tx: Tx, row: ImportRowFacts, context: ApplyContext): Promise<RowOutcome> {
    const id = row.centreId ?? '';
    const wanted = changesToMake(row.changes, row.overwrite);
    const days = factsOf(wanted);
    const change = async (): Promise<KnownCentre | null> => {
      const [known] = await this.directory.ofCentres(tx, [id], new Date(this.clock.now()));
      const { said } = reading(row);
      if (!known || !isSameDifference(differenceOf(said, known.present, known.remembered), row.changes))
        return null;
      const changes = { ...draftOf(days), ...(row.renamed && { name: reading(row).name }) };
      if (Object.keys(changes).length > 0)
        await this.edits.change(tx, id, { changes, actor: context.actor, expectedVersion: known.version });
      const left = new Set(row.changes.filter((one) => !wanted.includes(one)).map(({ field }) => field));
      const facts = Object.fromEntries(
        Object.entries(said).filter(([field]) => !left.has(field as FieldChange['field'])),
      ) as Facts;
      await this.lastImports.remember(tx, [{ centreId: id, facts }]);
      return known;
    };
    if (wanted.length === 0 || !namesDays(days)) {
      const known = await change();
      const isApplied = wanted.length > 0 || row.renamed;
      return known ? outcome(row, isApplied ? 'applied' : 'left', id) : changedMeanwhile(row);
    }
    return this.#changeWeek(tx, row, { change, days, context });
  }

  async #changeWeek(
    tx: Tx,
    row: ImportRowFacts,
    {
      change,
      days,
      context,
    }: { change: () => Promise<KnownCentre | null>; days: Facts; context: ApplyContext },
  ): Promise<RowOutcome> {
    const id = row.centreId ?? '';
    let isDone = false;
    const { surplus } = await this.plan.apply(tx, {
      ...orderOf('schedule.week', id, context),
      // Once the centre is locked: what is read now stays so.
      write: async () => {
        const known = await change();
        if (!known) return {};
        isDone = true;
        const week = mergedWeek(known.week, days);
        await this.schedules.putWeek(tx, id, known.today, week);
        return {
          before: known.week && { week: writeWeek(known.week) },
          after: { validFrom: known.today, week: writeWeek(week) },
        };
      },
    });
    if (!isDone) return changedMeanwhile(row);
    return { ...outcome(row, 'applied', id), moved: placesOf(surplus) };
  }

  async #close(tx: Tx, row: ImportRowFacts, context: ApplyContext): Promise<RowOutcome> {
    const id = row.centreId ?? '';
    const [known] = await this.directory.ofCentres(tx, [id], new Date(this.clock.now()));
    if (!known || known.isClosed) return outcome(row, 'left', id);
    const reason = `Нет в списке «${context.name}»`;
    const { surplus } = await this.plan.apply(tx, {
      ...orderOf('centre.close', id, context),
      write: () =>
        this.edits.close(tx, id, { at: new Date(this.clock.now()), reason, expectedVersion: known.version }),
    });
    return { ...outcome(row, 'applied', id), moved: placesOf(surplus) };
  }

  #weekOrder(
    { id, week, from }: { readonly id: string; readonly week: Week; readonly from: string },
    context: Pick<ApplyContext, 'name' | 'actor'>,
  ): PlanOrder {
    return {
      ...orderOf('schedule.week', id, context),
      write: async (tx: Tx) => {
        await this.schedules.putWeek(tx, id, from, week);
        return { after: { validFrom: from, week: writeWeek(week) } };
      },
    };
  }
}

function orderOf(
  action: string,
  id: string,
  { name, actor }: Pick<ApplyContext, 'name' | 'actor'>,
): Omit<PlanOrder, 'write'> {
  return {
    centreIds: [id],
    cause: { action, subject: { kind: 'centre', id }, reason: `Список «${name}»` },
    actor,
  };
}

function reading({ reading: kept }: ImportRowFacts): NonNullable<ImportRowFacts['reading']> {
  if (!kept) throw new Error('a row that was compared has no reading');
  return kept;
}

function outcome({ number }: ImportRowFacts, became: RowOutcome['outcome'], centreId: string): RowOutcome {
  return { number, outcome: became, centreId, faults: null, moved: 0 };
}

function changedMeanwhile({ number, centreId }: ImportRowFacts): RowOutcome {
  return { number, outcome: 'refused', centreId, faults: [{ code: 'changed-meanwhile' }], moved: 0 };
}

function placesOf(surplus: readonly { readonly places: number }[]): number {
  return surplus.reduce((sum, { places }) => sum + places, 0);
}

function factsOf(changes: readonly FieldChange[]): Facts {
  return Object.fromEntries(changes.map(({ field, after }) => [field, after]));
}

/** The members of a centre that facts name. */
function draftOf({ kind, municipality, settlement, address, phone, location }: Facts): Partial<CentreDraft> {
  const [lat, lon] = (location ?? '').split(', ').map(Number);
  return {
    ...(kind !== undefined && { kind: kind as CentreKind }),
    ...(municipality !== undefined && { municipality }),
    ...(settlement !== undefined && { settlement }),
    ...(address !== undefined && { address }),
    ...(phone !== undefined && { phone }),
    ...(lat !== undefined && lon !== undefined && { location: { lat, lon, exact: true } }),
  };
}
