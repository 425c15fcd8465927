import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';
import { STEPS } from '../journey.ts';
import type { StepName } from '../journey.ts';

/** "Шаг 2 из 4", then what has been chosen already. */
export function StepLine(props: {
  readonly frame: Frame;
  readonly step: StepName;
  readonly chosen: readonly (string | null | undefined)[];
}): VNode {
  const numbered = STEPS.filter((step) => step.numbered);
  const number = numbered.findIndex((step) => step.name === props.step) + 1;
  const words = [props.frame.texts.frame.step(number, numbered.length), ...props.chosen];
  return <p class="step">{words.filter(Boolean).join(' · ')}</p>;
}
