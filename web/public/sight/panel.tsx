import type { VNode } from 'preact';
import { SIGHT_CHOICES, SIGHT_NAMES } from '../../shared/sight.ts';
import type { SightName } from '../../shared/sight.ts';
import { hrefOf, localised } from '../frame/frame.ts';
import type { Frame } from '../frame/frame.ts';

/** The strip above every page: opened, it is the low-vision panel. Works without scripts, and returns to this page. */
export function SightStrip({ frame }: { readonly frame: Frame }): VNode {
  return (
    <details class="sight" data-sight>
      <summary>{frame.texts.sight.title}</summary>
      <SightForm frame={frame} returnTo={localised(frame.language, frame.path) + frame.search} />
    </details>
  );
}

/** The choices themselves, the present ones ticked. */
function SightForm(props: { readonly frame: Frame; readonly returnTo: string }): VNode {
  const { frame, returnTo } = props;
  const { sight } = frame.texts;
  return (
    <form class="column" action={hrefOf(frame, '/sight')} method="post">
      <input type="hidden" name="to" value={returnTo} />
      {SIGHT_NAMES.map((name) => (
        <Choices key={name} frame={frame} name={name} />
      ))}
      <p class="sight-acts">
        <button class="button">{sight.apply}</button>
        <button class="button" name="reset" value="yes">
          {sight.reset}
        </button>
        <span role="status" data-sight-said={sight.applied} />
      </p>
    </form>
  );
}

function Choices({ frame, name }: { readonly frame: Frame; readonly name: SightName }): VNode {
  const words: Readonly<Record<string, string>> = frame.texts.sight.choices[name];
  return (
    <fieldset>
      <legend>{frame.texts.sight[name]}</legend>
      {SIGHT_CHOICES[name].map((choice) => (
        <label key={choice}>
          <input type="radio" name={name} value={choice} checked={frame.sight[name] === choice} />
          {words[choice]}
        </label>
      ))}
    </fieldset>
  );
}
