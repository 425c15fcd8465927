/** Where a centre is, as far as its record says so for certain. */
export interface Place {
  readonly municipality: string | null;
  readonly settlement: string | null;
}

const SETTLEMENT = /^(?:г|с|п|д|р\. ?п)\. ?([А-ЯЁ].*)$/u;
const TOWN_LAST = /^([А-ЯЁ]\S*) город$/u;
const DISTRICT = /^([А-ЯЁ]\S*(?:ский|ской)) район$/iu;
const ZATO = /^ЗАТО \S+$/u;
const BRANCH_OF_DISTRICT = /^Отдел по ([А-ЯЁ]\S*ск)ому району$/u;

/**
 * Municipality and settlement from a published record. The municipality is the list's own group when it
 * names one, else a district or ЗАТО in the address, else the district a branch is named after; the
 * settlement is the first part of the address that names one. What is not said stays null.
 */
export function placeOf(record: {
  readonly group: string;
  readonly name: string;
  readonly address: string;
}): Place {
  const parts = record.address.split(',').map((part) => part.trim());
  const settlement = parts.map(settlementIn).find((found) => found !== null) ?? null;
  if (!record.group.includes('прочие')) return { municipality: record.group, settlement };
  const stated = parts.map(municipalityIn).find((found) => found !== null) ?? null;
  return { municipality: stated ?? districtInName(record.name), settlement };
}

function settlementIn(part: string): string | null {
  if (part.includes('область')) return null;
  return (SETTLEMENT.exec(part) ?? TOWN_LAST.exec(part))?.[1] ?? null;
}

function municipalityIn(part: string): string | null {
  const district = DISTRICT.exec(part)?.[1];
  if (district !== undefined) return `${district} район`;
  return ZATO.test(part) ? part : null;
}

function districtInName(name: string): string | null {
  const stem = BRANCH_OF_DISTRICT.exec(name)?.[1];
  return stem === undefined ? null : `${stem}ий район`;
}
