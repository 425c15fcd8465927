import type { AppliedChange, PreviewedChange } from '../plan/change-plan.ts';
import type { AppliedPlanView, PlanConsequencesView } from './centre-plan.view.ts';

/** What a change of the plan would do, summed up for a sentence. */
export function consequencesOf({ centres, hits }: PreviewedChange): PlanConsequencesView {
  const changed = centres.filter(({ days }) => days.length > 0);
  const days = changed.flatMap((centre) => centre.days);
  return {
    visits: hits.length,
    letters: hits.filter(({ told }) => told === 'letter').length,
    calls: hits.filter(({ told }) => told === 'call').length,
    nowhere: hits.filter(({ to }) => to === null).length,
    days: days.length,
    centres: changed.length,
    placesLost: days.reduce((sum, { before, after }) => sum + before.places - after.places, 0),
  };
}

/** What it did. */
export function appliedView({ surplus, moveRunId }: AppliedChange): AppliedPlanView {
  return { visits: surplus.reduce((sum, { places }) => sum + places, 0), moveRunId };
}
