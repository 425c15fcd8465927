/** Whose an entry is: of a centre, of a region as a whole, or of neither. */
export interface EntryPlace {
  readonly centreId: string | null;
  readonly regionCode: string | null;
}

interface Placed {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly centreId?: string | null;
  readonly regionCode?: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** As said; else the centre or region that the subject is, or that is named in what is there now or was before. */
export function placeOf({ subjectKind, subjectId, before, after, ...said }: Placed): EntryPlace {
  if (said.centreId !== undefined || said.regionCode !== undefined)
    return { centreId: said.centreId ?? null, regionCode: said.regionCode ?? null };
  const centre =
    subjectKind === 'centre' ? subjectId : (named(after, 'centreId') ?? named(before, 'centreId'));
  const centreId = centre !== null && UUID.test(centre) ? centre : null;
  const region =
    subjectKind === 'region' ? subjectId : (named(after, 'regionCode') ?? named(before, 'regionCode'));
  return { centreId, regionCode: region };
}

function named(facts: unknown, name: string): string | null {
  if (typeof facts !== 'object' || facts === null) return null;
  const value = (facts as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : null;
}
