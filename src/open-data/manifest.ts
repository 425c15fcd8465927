import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { Centres } from '../centres/centres.service.ts';
import { FEED_KINDS, FILE_KINDS } from './domain/file-kinds.ts';
import { OpenDataReader } from './open-data.reader.ts';
import type { ManifestView } from './open-data.view.ts';
import { OpenFiles } from './open-files.ts';
import { PublicAddress } from './public-address.ts';

export const OPEN_DATA = '/api/v1/open-data';

/** What there is to fetch, and since when it is as it is. */
@Injectable()
export class Manifest {
  constructor(
    private readonly reader: OpenDataReader,
    private readonly files: OpenFiles,
    private readonly centres: Centres,
    private readonly database: Database,
    private readonly address: PublicAddress,
  ) {}

  /** Changes exactly when one of its files does: the time it tells is that of the latest change. */
  async read(): Promise<ManifestView> {
    const { publicUrl } = this.address;
    const regions = await this.reader.regions();
    const names = new Map((await this.centres.regions(this.database)).map(({ code, name }) => [code, name]));
    const output: ManifestView['output'][number][] = [];
    let changedAt = 0;
    for (const code of regions) {
      for (const kind of FEED_KINDS) {
        const file = await this.files.file(kind, code);
        changedAt = Math.max(changedAt, file.changedAt);
        const url = `${publicUrl}${OPEN_DATA}/${code}/${kind}`;
        const extension = { state: [code], region: names.get(code) ?? code };
        output.push({ type: FILE_KINDS[kind].resource, url, extension });
      }
    }
    return {
      transactionTime: new Date(changedAt).toISOString(),
      request: `${publicUrl}${OPEN_DATA}/$bulk-publish`,
      output,
      error: [],
    };
  }
}
