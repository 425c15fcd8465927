import type { VNode } from 'preact';
import { clockTime, machineTime } from '../../shared/dates.ts';
import type { Frame } from '../frame/frame.ts';
import { Emphasised } from '../parts/emphasised.tsx';
import { HOLD_ANCHOR } from './hold-anchor.ts';

export interface HeldPlace {
  /** Epoch milliseconds at which the place is given up. */
  readonly expiresAt: number;
  readonly timeZone: string;
  /** Its owner asked for more time before; that is given once. */
  readonly extended?: boolean | undefined;
}

/** The form of the page: what is typed in it goes along when more time is asked for, and is kept. */
export interface HeldForm {
  readonly id: string;
  readonly step: 'details' | 'check';
  readonly extendAction: string;
}

interface HeldPlaceProps {
  readonly frame: Frame;
  readonly hold: HeldPlace;
  readonly form: HeldForm;
  readonly againHref: string;
}

/**
 * The end of the hold in words, whole without JavaScript, and once a way to more time. The script counts down
 * from `data-hold` (milliseconds left when the page was made, so a wrong clock on the phone does no harm),
 * says aloud the words of `data-said` (by minutes left) and at the end those of `data-over`.
 */
export function HeldPlaceNotice(props: HeldPlaceProps): VNode {
  const { frame, hold, againHref } = props;
  const { hold: words } = frame.texts;
  const left = Math.max(0, hold.expiresAt - frame.now);
  const until = clockTime(frame.language, hold.timeZone, hold.expiresAt);
  const said = Object.fromEntries(
    [2, 1].map((minutes) => [
      minutes,
      [words.left(minutes), !hold.extended && words.canExtend].filter(Boolean).join(' '),
    ]),
  );
  return (
    <section
      class="notice hold"
      id={HOLD_ANCHOR}
      tabIndex={-1}
      aria-label={words.name}
      data-hold={left}
      data-left={words.clock('0:00')}
      data-said={JSON.stringify(said)}
      data-over={words.over}
    >
      <p data-hold-until="">
        <time dateTime={machineTime(hold.expiresAt)}>
          <Emphasised text={words.heldUntil(until)} part={until} />
        </time>{' '}
        {words.notYet}
      </p>
      <p class="hold-left" role="timer" data-hold-left=""></p>
      <p class="visually-hidden" aria-live="polite" data-hold-said=""></p>
      {hold.extended ? <p data-hold-extend="">{words.extended}</p> : <Extend {...props} />}
      <p data-hold-again="" hidden>
        <a href={againHref}>{words.chooseAgain}</a>
      </p>
    </section>
  );
}

/**
 * The button stands above the form but belongs to it. Enter in a field presses the first button of a form,
 * so an unseen one that goes on comes before it (not `hidden`: Safari would skip it).
 */
function Extend({ frame, form }: HeldPlaceProps) {
  const { hold: words } = frame.texts;
  return (
    <p data-hold-extend="">
      {form.step === 'details' && (
        <button
          type="submit"
          form={form.id}
          class="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
        ></button>
      )}
      <button
        type="submit"
        class="button-link"
        form={form.id}
        formAction={form.extendAction}
        formNoValidate
        name="step"
        value={form.step}
      >
        {words.extend}
      </button>
    </p>
  );
}
