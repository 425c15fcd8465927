import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';
import { ChoiceRow } from '../parts/choice-row.tsx';
import type { VisitView } from '../visit/visit-view.ts';

/**
 * What to bring, to be ticked off. The script remembers the ticks on this device under the time of the visit,
 * which names nobody; without it the boxes can be ticked all the same, and printed.
 */
export function Checklist({ frame, view }: { readonly frame: Frame; readonly view: VisitView }): VNode {
  const { talon } = frame.texts;
  return (
    <section>
      <h2 id="bring">{talon.bring}</h2>
      <p class="hint" data-bring-hint="" hidden>
        {talon.bringHint}
      </p>
      <div class="rows" role="group" aria-labelledby="bring" data-bring={view.startsAt}>
        {view.documents.map(({ code, title, note }) => (
          <ChoiceRow
            key={code}
            type="checkbox"
            id={`bring-${code}`}
            name={code}
            value="yes"
            checked={false}
            label={title}
            hint={note ?? undefined}
          />
        ))}
      </div>
      <p>{view.audience === 'child' ? talon.parent : talon.inPerson}</p>
      <p class="caution">{talon.neverAsk}</p>
    </section>
  );
}
