import type { CentreToCompare, RowDifference } from './compare-rows.ts';
import type { Facts } from './fields.ts';
import { nameKey } from './name-key.ts';
import { kilometresBetween, readPoint } from './read-location.ts';
import type { Point } from './read-location.ts';

/** A building: two points nearer than this are one place. */
const ONE_PLACE_KM = 0.03;

export type AskedRow = RowDifference & {
  /** The office of ours that this may be under another name. */
  readonly renameOf: string | null;
};

/**
 * New rows and missing offices that stand at the same point, or at the same address with the same telephone: an office
 * that was renamed looks like one that is new and one that is gone. Only a person can tell, so neither is proposed;
 * where more than one office may be meant, nothing is asked.
 */
export function askedRenames(
  rows: readonly RowDifference[],
  missing: readonly RowDifference[],
  known: readonly CentreToCompare[],
): { readonly rows: AskedRow[]; readonly missing: AskedRow[] } {
  const gone = new Set(missing.map(({ centreId }) => centreId));
  const centres = known
    .filter(({ id }) => gone.has(id))
    .map((centre) => ({ centre, at: placeOf(centre.present) }));
  const alike = rows
    .filter(({ kind }) => kind === 'new')
    .flatMap((row) => {
      const place = placeOf({ ...row.reading?.derived, ...row.reading?.said });
      return centres.filter(({ at }) => isSamePlace(place, at)).map(({ centre }) => ({ row, centre }));
    });
  const pairs = alike.filter(
    (one) => alike.filter(({ row, centre }) => row === one.row || centre === one.centre).length === 1,
  );
  const ofRow = new Map(pairs.map(({ row, centre }) => [row, centre]));
  const ofCentre = new Map(pairs.map(({ row, centre }) => [centre.id, row]));
  return {
    rows: rows.map((row) => {
      const centre = ofRow.get(row);
      return centre ? { ...row, taken: false, renameOf: centre.id } : { ...row, renameOf: null };
    }),
    missing: missing.map((row) => {
      const other = ofCentre.get(row.centreId ?? '');
      const notes = other ? [...row.notes, { code: 'renamed-to', text: other.name }] : row.notes;
      return { ...row, notes, renameOf: null };
    }),
  };
}

interface Place {
  readonly point: Point | null;
  /** Address and telephone however they are typed; null when one of them is not known. */
  readonly key: string | null;
}

function placeOf({ location, address, phone }: Facts): Place {
  const isKnown = address !== undefined && phone !== undefined;
  return { point: readPoint(location), key: isKnown ? `${nameKey(address)} ${nameKey(phone)}` : null };
}

function isSamePlace(one: Place, other: Place): boolean {
  if (one.key !== null && one.key === other.key) return true;
  return !!one.point && !!other.point && kilometresBetween(one.point, other.point) <= ONE_PLACE_KM;
}
