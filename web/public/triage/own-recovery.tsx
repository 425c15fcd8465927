import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';
import { PasswordSteps } from './password-steps.tsx';
import { bookingHref } from './ways.ts';

/** The way without a visit first, then the visit for whom it does not work. */
export function OwnRecovery(props: {
  readonly frame: Frame;
  readonly end: 'recover' | 'recover-by-snils';
}): VNode {
  const { frame, end } = props;
  const { triage } = frame.texts;
  const { steps, otherwise } = triage.ends[end];
  return (
    <>
      <PasswordSteps frame={frame} steps={steps} />
      <section>
        <h2>{triage.failed}</h2>
        <p>{otherwise}</p>
        <p class="actions">
          <a class="button" href={bookingHref(frame)}>
            {triage.anyway}
          </a>
        </p>
      </section>
    </>
  );
}
