import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';
import { PasswordSteps } from './password-steps.tsx';
import { WhatToBring } from './what-to-bring.tsx';
import type { AudienceDocuments } from './what-to-bring.tsx';
import { bookingHref } from './ways.ts';

/** Somebody else is in the account: today's places, any other day, what can be done meanwhile. */
export function VisitToday(props: {
  readonly frame: Frame;
  readonly audiences: readonly AudienceDocuments[];
}): VNode {
  const { frame, audiences } = props;
  const { triage } = frame.texts;
  return (
    <>
      <p class="actions">
        <a class="button button-primary" href={bookingHref(frame, 'today')}>
          {triage.today}
        </a>{' '}
        <a class="button" href={bookingHref(frame)}>
          {triage.otherDay}
        </a>
      </p>
      <p>{triage.reserve}</p>
      <section>
        <h2>{triage.meanwhile}</h2>
        <div class="questions">
          <details>
            <summary>{triage.meanwhileSteps}</summary>
            <div class="details-body">
              <PasswordSteps frame={frame} steps={triage.ends.recover.steps} />
            </div>
          </details>
        </div>
      </section>
      <h2>{triage.noPlaces}</h2>
      <p>{triage.noPlacesText}</p>
      <WhatToBring frame={frame} audiences={audiences} />
    </>
  );
}
