import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import { AuditTrail } from '../../audit/audit-trail.ts';
import type { Tx } from '../../common/database/tx.ts';
import { invalidInput } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { CentreRegistry } from '../centre-registry.ts';
import { centreNotFound } from '../centres.errors.ts';
import { differing, isSame } from '../domain/differing.ts';
import { refuseHead } from '../domain/head-office.ts';
import { resolveSettings } from '../domain/settings.ts';
import {
  centreChanged,
  centreClosedAlready,
  centreNameTaken,
  centreOpenAlready,
  regionNotFound,
} from './centre-edits.errors.ts';
import { CentreEditsRepository } from './centre-edits.repository.ts';
import type { LockedCentre } from './centre-edits.repository.ts';
import type { CentreDraft, CentreState, Edit, Expected } from './centre-state.ts';
import { SETTING_FAULTS } from './setting-faults.ts';

export interface CentreToCreate {
  readonly regionCode: string;
  readonly draft: CentreDraft;
  readonly actor: string;
  /** The name letter for letter as a list has it; the name itself when not given. */
  readonly nameAsPublished?: string;
}

/** What was and what is of the members that differ. */
export interface EditTrace {
  readonly before: Partial<CentreState>;
  readonly after: Partial<CentreState>;
}

/**
 * Edits of the directory, in the transaction of an errand. All of a region go one after the other. `create` and
 * `change` take their own place in the trail. What shapes slots (`close`, `reopen`, `putSettings`, `putWindows`) must
 * be the `write` of a `ChangePlan`, which plans them anew in the same transaction and puts the trace it is answered
 * into the trail. Every edit but a creation names the version it is of and throws `centre-changed`, with the `present`
 * state, when that is not the stored one.
 */
@Injectable()
export class CentreEdits {
  constructor(
    private readonly repository: CentreEditsRepository,
    private readonly registry: CentreRegistry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A centre without windows, hours and services. Throws `region-not-found`, `centre-name-taken`, `invalid-input`. */
  async create(tx: Tx, centre: CentreToCreate): Promise<{ readonly id: string; readonly code: string }> {
    const { regionCode, draft, actor, nameAsPublished = draft.name } = centre;
    const region = await this.repository.lockRegion(tx, regionCode);
    if (!region) throw new Problem(regionNotFound);
    await this.#checkName(tx, regionCode, draft.name, null);
    await this.#checkHead(tx, { id: null, regionCode }, draft, null);
    const code = await this.repository.nextCode(tx, regionCode);
    const id = await this.registry.addCentre(tx, { ...draft, code, regionCode, nameAsPublished });
    await this.repository.writeFacts(tx, id, draft);
    await this.#record(tx, id, { actor, action: 'centre.create', before: null, after: { code, ...draft } });
    return { id, code };
  }

  /** The facts that are named; nothing is written when none of them differs. Answers the version they have now. */
  async change(
    tx: Tx,
    id: string,
    { changes, ...edit }: Edit & { readonly changes: Partial<CentreDraft> },
  ): Promise<number> {
    const { region, state } = await this.lock(tx, id, edit.expectedVersion);
    const next = { ...draftOf(state), ...changes };
    if (isSame(next, draftOf(state))) return state.version;
    if (next.name !== state.name) await this.#checkName(tx, region.code, next.name, id);
    await this.#checkHead(tx, { id, regionCode: region.code }, next, state.headCentreId);
    await this.repository.writeFacts(tx, id, next);
    const trace = await this.#traced(tx, id, state, { ...state, ...next });
    await this.#record(tx, id, { actor: edit.actor, action: 'centre.change', ...trace });
    return state.version + 1;
  }

  /** From an instant on, now or later, nobody is received. Its visits from then on are the plan's surplus. */
  async close(
    tx: Tx,
    id: string,
    { at, reason, expectedVersion }: Expected & { readonly at: Date; readonly reason: string },
  ): Promise<EditTrace> {
    const { state } = await this.lock(tx, id, expectedVersion);
    if (state.closedAt !== null) throw new Problem(centreClosedAlready);
    await this.repository.writeClosing(tx, id, { at, reason });
    const after = { ...state, closedAt: at.toISOString(), closedReason: reason };
    return this.#traced(tx, id, state, after);
  }

  /** Takes a closing back, whether it has come or lies ahead. */
  async reopen(tx: Tx, id: string, { expectedVersion }: Expected): Promise<EditTrace> {
    const { state } = await this.lock(tx, id, expectedVersion);
    if (state.closedAt === null) throw new Problem(centreOpenAlready);
    await this.repository.writeClosing(tx, id, null);
    const after = { ...state, closedAt: null, closedReason: null };
    return this.#traced(tx, id, state, after);
  }

  /** Its own zone and settings, all of them: what is left out is the region's. Throws `invalid-input`. */
  async putSettings(
    tx: Tx,
    id: string,
    { timeZone, settings, expectedVersion }: Expected & Pick<CentreState, 'timeZone' | 'settings'>,
  ): Promise<EditTrace> {
    const { region, state } = await this.lock(tx, id, expectedVersion);
    const resolved = resolveSettings(region.settings, settings);
    if (!resolved.ok) throw invalidAt(`/settings/${resolved.key}`, SETTING_FAULTS[resolved.reason]);
    await this.repository.writeSettings(tx, id, { timeZone, settings });
    return this.#traced(tx, id, state, { ...state, timeZone, settings });
  }

  /** The windows of these numbers (1-200) receive, and no others. */
  async putWindows(
    tx: Tx,
    id: string,
    { numbers, expectedVersion }: Expected & { readonly numbers: readonly number[] },
  ): Promise<EditTrace> {
    const { state } = await this.lock(tx, id, expectedVersion);
    const windows = [...new Set(numbers)].toSorted((a, b) => a - b);
    await this.repository.writeWindows(tx, id, windows, new Date(this.clock.now()));
    return this.#traced(tx, id, state, { ...state, windows });
  }

  /** For edits of what other rooms keep of a centre: locks it, and refuses a version that is not the stored one. */
  async lock(tx: Tx, id: string, expectedVersion: number): Promise<LockedCentre> {
    const locked = validate(id) ? await this.repository.lock(tx, id) : null;
    if (!locked) throw new Problem(centreNotFound);
    if (locked.state.version !== expectedVersion)
      throw new Problem(centreChanged, { members: { present: locked.state } });
    return locked;
  }

  /** The next version, for such an edit; its place in the trail is its own. */
  async bump(tx: Tx, id: string): Promise<void> {
    await this.repository.bump(tx, id);
  }

  async #traced(tx: Tx, id: string, before: CentreState, after: CentreState): Promise<EditTrace> {
    if (!isSame(before, after)) await this.repository.bump(tx, id);
    return differing(before, after);
  }

  async #record(
    tx: Tx,
    subjectId: string,
    change: { actor: string; action: string; before: unknown; after: unknown },
  ): Promise<void> {
    await this.audit.record(tx, { ...change, subjectKind: 'centre', subjectId });
  }

  async #checkName(tx: Tx, regionCode: string, name: string, except: string | null): Promise<void> {
    const other = await this.repository.findNamesake(tx, regionCode, name, except);
    if (!other) return;
    const { id, code, closedAt } = other;
    const members = { other: { id, code, name: other.name, closedAt: closedAt?.toISOString() ?? null } };
    throw new Problem(centreNameTaken, { values: { code }, members });
  }

  async #checkHead(
    tx: Tx,
    centre: { readonly id: string | null; readonly regionCode: string },
    draft: CentreDraft,
    before: string | null,
  ): Promise<void> {
    const { kind, headCentreId } = draft;
    const now = new Date(this.clock.now());
    const found = headCentreId === null ? null : await this.repository.findHead(tx, headCentreId, now);
    const head = headCentreId === null ? null : (found ?? 'unknown');
    const refusal = refuseHead({
      ...{ centre: { ...centre, kind }, head, isUnchanged: headCentreId === before },
      hasSatellites: centre.id !== null && (await this.repository.hasSatellites(tx, centre.id)),
    });
    if (refusal) throw invalidAt(refusal === 'has-satellites' ? '/kind' : '/headCentreId', refusal);
  }
}

function invalidAt(pointer: string, code: string): Problem {
  return new Problem(invalidInput, { errors: [{ pointer, code }] });
}

function draftOf(state: CentreState): CentreDraft {
  const { kind, name, headCentreId, municipality, settlement, address, location, phone } = state;
  const { accessibility, accessibilityNote } = state;
  return {
    ...{ kind, name, headCentreId, municipality, settlement, address, location, phone },
    ...{ accessibility, accessibilityNote },
  };
}
