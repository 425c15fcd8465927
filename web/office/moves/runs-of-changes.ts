import type { MoveRun } from './use-runs.ts';

type Together = readonly [MoveRun, ...MoveRun[]];

/** Runs that one change of many centres began, which have the same id, put together in the order of the first of each. */
export function runsOfChanges(runs: readonly MoveRun[]): Together[] {
  const changes = new Map<string, [MoveRun, ...MoveRun[]]>();
  for (const run of runs) {
    const same = changes.get(run.id);
    if (same) same.push(run);
    else changes.set(run.id, [run]);
  }
  return [...changes.values()];
}
