import type { VNode } from 'preact';
import { plainNumber } from '../../shared/language.ts';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';
import { nameOf } from '../parts/names.tsx';

/** Where the files are. */
export const OPEN = '/api/v1/open-data';
export interface OpenRegion {
  readonly code: string;
  readonly name: string;
  readonly centres: number;
  /** Of them, those whose coordinates are not known. */
  readonly unplaced: number;
}

const FILES = [
  'locations.ndjson',
  'schedules.ndjson',
  'slots.ndjson',
  'centres.csv',
  'centres.geojson',
] as const;

/** A row for each region that has centres: how many, how many of them without coordinates, and its files. */
export function Regions({
  frame,
  regions,
}: {
  readonly frame: Frame;
  readonly regions: readonly OpenRegion[];
}): VNode {
  const { openData: words } = frame.texts;
  return (
    <table class="facts facts-many">
      <caption>{words.byRegion}</caption>
      <thead>
        <tr>
          <th scope="col">{words.region}</th>
          <th scope="col">{words.centres}</th>
          <th scope="col">{words.unplaced}</th>
          <th scope="col">{words.files}</th>
        </tr>
      </thead>
      <tbody>
        {regions.map((region) => (
          <RegionRow key={region.code} frame={frame} region={region} />
        ))}
      </tbody>
    </table>
  );
}

function RegionRow({ frame, region }: { readonly frame: Frame; readonly region: OpenRegion }): VNode {
  const { openData: words } = frame.texts;
  const { code, centres, unplaced } = region;
  const name = nameOf(frame, region.name);
  const number = (value: number): string => plainNumber(frame.language, value);
  const titles = [words.locations, words.schedules, words.slots, words.table, words.map];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{number(centres)}</td>
      <td>
        {unplaced === 0 ? (
          number(0)
        ) : (
          <a href={hrefOf(frame, '/open-data', { region: code })}>
            {words.showUnplaced(number(unplaced), name)}
          </a>
        )}
      </td>
      <td>
        <ul class="files">
          {FILES.map((file, index) => (
            <li key={file}>
              <a href={`${OPEN}/${code}/${file}`} aria-label={`${titles[index] ?? file}, ${name}`}>
                {titles[index]}
              </a>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
