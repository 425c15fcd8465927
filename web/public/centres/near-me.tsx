import type { VNode } from 'preact';
import { hrefOf } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';

/** "Рядом со мной" for browsers that can tell where they are, and the list of towns for everybody. */
export function NearMe(props: {
  readonly frame: Frame;
  readonly service: string;
  readonly region: string;
}): VNode {
  const { frame, service, region } = props;
  const { centres } = frame.texts;
  return (
    <div class="near">
      <button class="button button-secondary" type="button" data-near="" hidden>
        {centres.nearMe}
      </button>
      <a class="near-towns" href={hrefOf(frame, `/book/${service}/towns`, { region })}>
        {centres.towns}
      </a>
      <div class="near-words" role="status">
        <p data-near-asking="" hidden>
          {centres.nearAsking}
        </p>
        <p data-near-denied="" hidden>
          {centres.nearDenied}
        </p>
        <p data-near-failed="" hidden>
          {centres.nearFailed}
        </p>
      </div>
    </div>
  );
}
