import { differenceOf } from './difference.ts';
import type { FieldChange } from './difference.ts';
import type { Facts } from './fields.ts';
import { nameKey } from './name-key.ts';
import { farFrom, kilometresBetween, readPoint } from './read-location.ts';
import type { Point } from './read-location.ts';
import type { ReadRow, RowRemark } from './read-row.ts';

export type NumberedRow = ReadRow & { readonly number: number };

/** What is known of a centre of the region. */
export interface CentreToCompare {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameAsPublished: string;
  readonly isClosed: boolean;
  readonly present: Facts;
  readonly remembered: Facts;
}

export interface RowDifference {
  readonly number: number;
  readonly kind: 'new' | 'changed' | 'same' | 'missing' | 'refused';
  readonly name: string;
  readonly centreId: string | null;
  readonly reading: Pick<ReadRow, 'name' | 'nameAsTyped' | 'said' | 'derived'> | null;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly RowRemark[];
  readonly notes: readonly RowRemark[];
  readonly byHand: boolean;
  /** As it is proposed: new and changed ones are, a closing never is. */
  readonly taken: boolean;
}

/**
 * Each row beside the centre of its name, as it is now or as it was published. The same name twice in the file is
 * refused the second time: which of the two is meant, nobody can know.
 */
export function compareRows<Centre extends CentreToCompare>(
  rows: readonly NumberedRow[],
  known: readonly Centre[],
): RowDifference[] {
  const byName = namesOf(known);
  const far = farFrom(
    [...rows.map(({ said }) => said), ...known.map(({ present }) => present)].flatMap(pointOf),
  );
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const centres = byName.get(row.key) ?? [];
    const centre = centres.length > 1 ? centres.find(({ name }) => name === row.name) : centres[0];
    const faults = [...row.faults];
    const first = seen.get(row.key);
    if (row.key !== '' && first !== undefined)
      faults.push({ code: 'duplicate-name', field: 'name', text: String(first) });
    else seen.set(row.key, row.number);
    if (centres.length > 1 && !centre)
      faults.push({
        code: 'ambiguous-name',
        field: 'name',
        text: centres.map(({ code }) => code).join(', '),
      });
    const notes = [
      ...row.notes,
      ...pointNotes(row, far),
      ...(centre?.isClosed ? [{ code: 'closed-here' }] : []),
    ];
    return differenceOfRow({ ...row, faults, notes }, centre);
  });
}

/** Open centres of the region that no row names, not even a refused one; numbered after the file's rows. */
export function missingRows<Centre extends CentreToCompare>(
  rows: readonly NumberedRow[],
  known: readonly Centre[],
  after: number,
): RowDifference[] {
  const named = new Set(rows.map(({ key }) => key));
  return known
    .filter(({ isClosed, ...centre }) => !isClosed && !keysOf(centre).some((key) => named.has(key)))
    .map(({ id, name }, index) => ({
      ...{ number: after + 1 + index, kind: 'missing', name, centreId: id, reading: null },
      ...{ changes: [], faults: [], notes: [], byHand: false, taken: false },
    }));
}

function differenceOfRow(row: NumberedRow, centre: CentreToCompare | undefined): RowDifference {
  const { number, name, nameAsTyped, said, derived, faults, notes } = row;
  const reading = { name, nameAsTyped, said, derived };
  const about = { number, name, centreId: centre?.id ?? null, reading, faults, notes };
  if (faults.length > 0) return { ...about, kind: 'refused', changes: [], byHand: false, taken: false };
  if (!centre) {
    const changes = differenceOf({ ...derived, ...said }, {}, {});
    return { ...about, kind: 'new', changes, byHand: false, taken: true };
  }
  const changes = differenceOf(said, centre.present, centre.remembered);
  const byHand = changes.some((change) => change.byHand);
  return { ...about, kind: changes.length > 0 ? 'changed' : 'same', changes, byHand, taken: true };
}

function keysOf(centre: Pick<CentreToCompare, 'name' | 'nameAsPublished'>): string[] {
  return [...new Set([nameKey(centre.name), nameKey(centre.nameAsPublished)])];
}

function namesOf<Centre extends CentreToCompare>(known: readonly Centre[]): Map<string, Centre[]> {
  const byName = new Map<string, Centre[]>();
  const add = (key: string, centre: Centre): void => {
    byName.set(key, [...(byName.get(key) ?? []), centre]);
  };
  for (const centre of known) add(nameKey(centre.name), centre);
  // A name it was published under is its own only where no centre is called so now.
  for (const centre of known) {
    const key = nameKey(centre.nameAsPublished);
    if (!byName.get(key)?.some(({ name }) => nameKey(name) === key)) add(key, centre);
  }
  return byName;
}

function pointOf({ location }: Facts): Point[] {
  const point = readPoint(location);
  return point ? [point] : [];
}

function pointNotes({ said }: ReadRow, far: ReturnType<typeof farFrom>): RowRemark[] {
  const [point] = pointOf(said);
  if (!point || !far || kilometresBetween(point, far.middle) <= far.km) return [];
  return [{ code: 'point-far', field: 'coordinates', text: said.location ?? '' }];
}
