import { Problem } from '../../common/errors/problem.ts';
import type { ProblemType } from '../../common/errors/problem.ts';
import { reasonMissing, reasonNotAsked, unknownDocument } from '../desk/desk.errors.ts';
import {
  paperArrivalMissing,
  paperCallMissing,
  paperEndMissing,
  paperInFuture,
  paperMissedAndServed,
  paperNotInOrder,
  paperNotOfTheDay,
  paperNothing,
  paperWindowMissing,
} from './day.errors.ts';
import type { PaperRefusal } from './domain/paper-row.ts';

const PROBLEMS: Readonly<Record<PaperRefusal, ProblemType>> = {
  'nothing-happened': paperNothing,
  'arrival-missing': paperArrivalMissing,
  'call-missing': paperCallMissing,
  'window-missing': paperWindowMissing,
  'end-missing': paperEndMissing,
  'missed-and-served': paperMissedAndServed,
  'not-in-order': paperNotInOrder,
  'in-future': paperInFuture,
  'not-of-the-day': paperNotOfTheDay,
  'reason-missing': reasonMissing,
  'reason-not-asked': reasonNotAsked,
  'unknown-document': unknownDocument,
};

/** A row's refusal as people are told it. */
export function paperProblem(reason: PaperRefusal): Problem {
  return new Problem(PROBLEMS[reason]);
}
