import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { ZoneNote } from '../parts/zone-note.tsx';
import { EarlierSection } from '../earlier/earlier-section.tsx';
import { Checklist } from '../talon/checklist.tsx';
import { KeepTalon } from '../talon/keep-talon.tsx';
import { TalonCard } from '../talon/talon-card.tsx';
import { ConfirmVisit } from './confirm-visit.tsx';
import { EndedVisit } from './ended-visit.tsx';
import { hallWords } from './hall-words.ts';
import { MovingVisit } from './moving-visit.tsx';
import { PlaceInLine } from './place-in-line.tsx';
import type { VisitView } from './visit-view.ts';
import { VisitActions } from './visit-actions.tsx';

/** `/visit/<reference>`: the talon while the visit lies ahead, otherwise what became of it. */
export function visitPage(frame: Frame, view: VisitView): Page {
  const { visit, moving } = frame.texts;
  if (view.move && view.status === 'booked')
    return { title: moving.title, body: <MovingVisit frame={frame} view={view} move={view.move} /> };
  const isAhead = view.status === 'booked' && frame.now < view.arriveUntil;
  if (!isAhead) {
    const title = view.hall
      ? hallWords(frame.texts, view.hall).title
      : (visit.status[view.status] ?? visit.past);
    return { title, body: <EndedVisit frame={frame} view={view} title={title} /> };
  }
  const [title] = newsOf(frame, view);
  return { title, body: <Talon frame={frame} view={view} /> };
}

/** What the talon says of itself first, and the sentence below it. */
function newsOf({ texts: { visit } }: Frame, { news }: VisitView): readonly [string, string] {
  if (news === 'moved') return [visit.moved, visit.movedText];
  if (news === 'restored') return [visit.restored, visit.restoredText];
  return [visit.booked, visit.bookedText];
}

function Talon({ frame, view }: { readonly frame: Frame; readonly view: VisitView }) {
  const { talon } = frame.texts;
  const [title, text] = newsOf(frame, view);
  return (
    <>
      <div class="done">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      <TalonCard frame={frame} view={view} />
      <ZoneNote frame={frame} timeZone={view.timeZone} at={view.startsAt} />
      <PlaceInLine frame={frame} view={view} />
      <KeepTalon frame={frame} view={view} />
      <ConfirmVisit frame={frame} view={view} />
      <section>
        <h2>{talon.next}</h2>
        <p>{talon.arriveHow}</p>
        <p>{talon.late}</p>
        <p class="print-only">
          {talon.change(`${frame.origin.replace(/^https?:\/\//u, '')}${hrefOf(frame, '/visit')}`)}
        </p>
      </section>
      <Checklist frame={frame} view={view} />
      <EarlierSection frame={frame} view={view} />
      <VisitActions frame={frame} view={view} />
    </>
  );
}
