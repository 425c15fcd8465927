import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { brokenConstraint } from '../../common/database/failures.ts';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import { invalidInput } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { RegionFacts } from '../centre-facts.ts';
import { CentreRegistry } from '../centre-registry.ts';
import { differing, isSame } from '../domain/differing.ts';
import { resolveSettings } from '../domain/settings.ts';
import type { SettingOverrides } from '../domain/settings.ts';
import { regionChanged, regionExists, regionNotFound, settingsClash } from './centre-edits.errors.ts';
import { CentreEditsRepository } from './centre-edits.repository.ts';
import type { LockedRegion } from './centre-edits.repository.ts';
import type { Edit, Expected } from './centre-state.ts';
import { SETTING_FAULTS } from './setting-faults.ts';

export interface RegionTrace {
  readonly before: Partial<LockedRegion>;
  readonly after: Partial<LockedRegion>;
}

/** More clashing centres than this are not named. */
const MOST_NAMED = 20;

/**
 * Edits of regions, in the transaction of an errand. `change` and `putSettings` must be the `write` of a `ChangePlan`
 * of the region's centres, which puts the trace into the trail. Each names the version it is of and throws
 * `region-changed`, with the `present` state, when that is not the stored one.
 */
@Injectable()
export class RegionEdits {
  constructor(
    private readonly repository: CentreEditsRepository,
    private readonly registry: CentreRegistry,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `region-exists`. */
  async create(tx: Tx, region: RegionFacts, { actor }: Pick<Edit, 'actor'>): Promise<void> {
    try {
      await this.registry.addRegion(tx, region);
    } catch (error) {
      if (brokenConstraint(error) === 'region_pk') throw new Problem(regionExists);
      throw error;
    }
    const subject = { subjectKind: 'region', subjectId: region.code };
    await this.audit.record(tx, { actor, action: 'region.create', ...subject, after: region });
  }

  /** Its name, zone and hotline. */
  async change(
    tx: Tx,
    code: string,
    { expectedVersion, ...facts }: Expected & Pick<RegionFacts, 'name' | 'timeZone' | 'hotline'>,
  ): Promise<RegionTrace> {
    const region = await this.#lock(tx, code, expectedVersion);
    return this.#write(tx, region, { ...region, ...facts });
  }

  /** Its settings, all of them: what is left out is the default. Throws `invalid-input`, `settings-clash`. */
  async putSettings(
    tx: Tx,
    code: string,
    { expectedVersion, settings }: Expected & { readonly settings: SettingOverrides },
  ): Promise<RegionTrace> {
    const region = await this.#lock(tx, code, expectedVersion);
    const resolved = resolveSettings(settings, {});
    if (!resolved.ok) {
      const errors = [{ pointer: `/settings/${resolved.key}`, code: SETTING_FAULTS[resolved.reason] }];
      throw new Problem(invalidInput, { errors });
    }
    await this.#checkCentres(tx, code, settings);
    return this.#write(tx, region, { ...region, settings });
  }

  /** Each setting of a centre was checked beside those of its region: they must agree with the new ones as well. */
  async #checkCentres(tx: Tx, code: string, settings: SettingOverrides): Promise<void> {
    const own = await tx.rows<{ id: string; code: string; settings: SettingOverrides }>(sql`
      select id, code, settings
      from centre
      where region_code = ${code} and settings <> '{}'
      order by code`);
    const clashing = own
      .filter((centre) => !resolveSettings(settings, centre.settings).ok)
      .map((centre) => centre.code);
    if (clashing.length === 0) return;
    const named = clashing.slice(0, MOST_NAMED);
    throw new Problem(settingsClash, { values: { codes: named.join(', ') }, members: { centres: clashing } });
  }

  async #lock(tx: Tx, code: string, expectedVersion: number): Promise<LockedRegion> {
    const region = await this.repository.lockRegion(tx, code);
    if (!region) throw new Problem(regionNotFound);
    if (region.version !== expectedVersion)
      throw new Problem(regionChanged, { members: { present: region } });
    return region;
  }

  async #write(tx: Tx, before: LockedRegion, after: LockedRegion): Promise<RegionTrace> {
    if (!isSame(before, after)) {
      await tx.rows(sql`
        update region
        set name = ${after.name}, time_zone = ${after.timeZone}, hotline = ${after.hotline},
          settings = ${JSON.stringify(after.settings)}::jsonb, version = version + 1
        where code = ${after.code}`);
    }
    return differing(before, after);
  }
}
