import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';
import { ChoiceRow } from '../parts/choice-row.tsx';
import { TextField } from '../parts/text-field.tsx';
import type { TypedDetails, WhoComes } from './check.ts';

/**
 * Who comes and who books. The booker's name is asked for only with "another person"; without `:has()` its
 * field is simply always there. "By power of attorney" leads to the page that says why it is refused.
 */
export function WhoComes(props: {
  readonly frame: Frame;
  readonly typed: TypedDetails;
  readonly bookerError: string | undefined;
}): VNode {
  const { frame, typed } = props;
  const { details } = frame.texts;
  const choice = (who: WhoComes) => (
    <ChoiceRow
      type="radio"
      id={`who-${who}`}
      name="who"
      value={who}
      checked={typed.who === who}
      label={details.whoComes[who].title}
      hint={details.whoComes[who].hint}
    />
  );
  return (
    <fieldset class="booker">
      <legend>{details.who}</legend>
      <div class="rows">
        {choice('self')}
        {choice('other')}
        <div class="booker-more">
          <TextField
            frame={frame}
            name="bookerName"
            label={details.bookerName}
            hint={details.bookerHint}
            value={typed.bookerName}
            error={props.bookerError}
          />
        </div>
        {choice('proxy')}
      </div>
    </fieldset>
  );
}
