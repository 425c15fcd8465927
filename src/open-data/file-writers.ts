import { Injectable } from '@nestjs/common';
import { isOffered } from '../catalogue/offer.sql.ts';
import { PublicAddress } from './public-address.ts';
import { featureOf } from './domain/feature.ts';
import type { FileKind, Scope } from './domain/file-kinds.ts';
import type { OpenCentre } from './domain/open-centre.ts';
import { locationResource, scheduleResource, slotResource } from './domain/resources.ts';
import { csvHead, csvLine } from './domain/table.ts';
import { OpenDataReader } from './open-data.reader.ts';

/** Facts of a centre are a kilobyte, its times for two weeks a hundred. */
const CENTRES_AT_ONCE = 100;
const CENTRES_WITH_TIMES_AT_ONCE = 10;

/** Writes each kind of file piece by piece: what is in memory does not grow with the country. */
@Injectable()
export class FileWriters {
  constructor(
    private readonly reader: OpenDataReader,
    private readonly address: PublicAddress,
  ) {}

  /** The text of a file as of `now`, in pieces. */
  write(kind: FileKind, scope: Scope, now: number): AsyncGenerator<string> {
    const url = this.address.publicUrl;
    switch (kind) {
      case 'locations.ndjson':
        return this.#each(scope, now, (centre) => line(locationResource(centre, url)));
      case 'schedules.ndjson':
        return this.#each(scope, now, (centre) =>
          centre.services.map((service) => line(scheduleResource(centre, service, url))).join(''),
        );
      case 'slots.ndjson':
        return this.#slots(scope, now);
      case 'centres.csv':
        return this.#table(scope, now, () => true);
      case 'centres-without-location.csv':
        return this.#table(scope, now, ({ location }) => location === null);
      case 'centres.geojson':
        return this.#features(scope, now);
    }
  }

  async *#each(scope: Scope, now: number, write: (centre: OpenCentre) => string): AsyncGenerator<string> {
    for await (const centres of this.#pages(scope, now, CENTRES_AT_ONCE)) yield centres.map(write).join('');
  }

  async *#slots(scope: Scope, now: number): AsyncGenerator<string> {
    const { publicUrl } = this.address;
    for await (const centres of this.#pages(scope, now, CENTRES_WITH_TIMES_AT_ONCE)) {
      const ids = centres.filter(({ services }) => services.length > 0).map(({ id }) => id);
      const times = await this.reader.times(ids, new Date(now));
      for (const centre of centres) {
        const own = times.get(centre.id) ?? [];
        for (const service of centre.services) {
          yield own
            .filter(({ date }) => isOffered(service, date))
            .map((time) => line(slotResource(centre, service, time, publicUrl)))
            .join('');
        }
      }
    }
  }

  async *#table(scope: Scope, now: number, isMeant: (centre: OpenCentre) => boolean): AsyncGenerator<string> {
    yield csvHead();
    yield* this.#each(scope, now, (centre) =>
      isMeant(centre) ? csvLine(centre, this.address.publicUrl) : '',
    );
  }

  async *#features(scope: Scope, now: number): AsyncGenerator<string> {
    yield '{"type":"FeatureCollection","features":[';
    let comma = '\n';
    for await (const centres of this.#pages(scope, now, CENTRES_AT_ONCE)) {
      for (const centre of centres) {
        const feature = featureOf(centre, this.address.publicUrl);
        if (!feature) continue;
        yield `${comma}${JSON.stringify(feature)}`;
        comma = ',\n';
      }
    }
    yield '\n]}\n';
  }

  async *#pages(scope: Scope, now: number, most: number): AsyncGenerator<readonly OpenCentre[]> {
    for (let after = ''; ;) {
      const centres = await this.reader.centres(scope, after, most, new Date(now));
      yield centres;
      const last = centres.at(-1);
      if (!last || centres.length < most) return;
      after = last.code;
    }
  }
}

function line(resource: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(resource)}\n`;
}
