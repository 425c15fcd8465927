/** What a visitor has answered so far, from the address and from the sealed cookie. */
export interface JourneyAnswers {
  readonly centreId?: string | undefined;
  readonly date?: string | undefined;
  /** A place is held, or was until it ran out. */
  readonly held?: boolean | undefined;
  readonly detailsGiven?: boolean | undefined;
}

export type StepName = 'centres' | 'day' | 'time' | 'details' | 'check';

export interface Step {
  readonly name: StepName;
  /** Counted in "Шаг 2 из 4"; the check page is not. */
  readonly numbered: boolean;
  readonly isAnswered: (answers: JourneyAnswers) => boolean;
}

/** The booking journey in its order. The page of a step is `/book/<service>/<name>`. */
export const STEPS: readonly Step[] = [
  { name: 'centres', numbered: true, isAnswered: (answers) => Boolean(answers.centreId) },
  { name: 'day', numbered: true, isAnswered: (answers) => Boolean(answers.date) },
  { name: 'time', numbered: true, isAnswered: (answers) => Boolean(answers.held) },
  { name: 'details', numbered: true, isAnswered: (answers) => Boolean(answers.detailsGiven) },
  { name: 'check', numbered: false, isAnswered: () => false },
];

/** The first step without an answer; whoever opens a later one is sent there. */
export function firstUnfinished(answers: JourneyAnswers): StepName {
  return STEPS.find((step) => !step.isAnswered(answers))?.name ?? 'check';
}

/** True when every step before this one is answered, so its page may be shown. */
export function mayOpen(name: StepName, answers: JourneyAnswers): boolean {
  const before = STEPS.slice(
    0,
    STEPS.findIndex((step) => step.name === name),
  );
  return before.every((step) => step.isAnswered(answers));
}

export function stepPath(service: string, name: StepName): string {
  return `/book/${service}/${name}`;
}
