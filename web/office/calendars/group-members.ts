import type { components } from '../api/schema.d.ts';

type Centre = components['schemas']['RegionCentreView'];
export type GroupKind = components['schemas']['CentreGroupView']['kind'];

/** What a group is put together from. */
export interface GroupChoice {
  readonly kind: GroupKind;
  /** Of `head`: the head office. */
  readonly head: string;
  /** Of `district`. */
  readonly district: string;
  /** Of `chosen`. */
  readonly chosen: readonly string[];
}

/** Offices that others belong to. */
export function heads(centres: readonly Centre[]): Centre[] {
  return centres.filter(({ id }) => centres.some(({ headCentreId }) => headCentreId === id));
}

export function districts(centres: readonly Centre[]): string[] {
  return [...new Set(centres.flatMap(({ municipality }) => municipality ?? []))].toSorted((a, b) =>
    a.localeCompare(b, 'ru'),
  );
}

/** The ids of the centres a choice means. */
export function membersOf(
  { kind, head, district, chosen }: GroupChoice,
  centres: readonly Centre[],
): string[] {
  const isMeant = ({ id, headCentreId, municipality }: Centre): boolean => {
    if (kind === 'head') return id === head || headCentreId === head;
    return kind === 'district' ? municipality === district : chosen.includes(id);
  };
  return centres.filter(isMeant).map(({ id }) => id);
}
