import type { ComponentChildren } from 'preact';
import type { EndCode, GivenAnswer } from '../../../src/triage/domain/triage-tree.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { BackLink } from '../parts/back-link.tsx';
import { Hotlines } from '../parts/hotlines.tsx';
import type { Hotline } from '../parts/hotlines.tsx';
import { SummaryList } from '../parts/summary-list.tsx';
import { answerWords } from './answer-words.ts';
import { OwnRecovery } from './own-recovery.tsx';
import { VisitToday } from './visit-today.tsx';
import { WhatToBring } from './what-to-bring.tsx';
import type { AudienceDocuments } from './what-to-bring.tsx';
import { backFrom, bookingHref, questionHref } from './ways.ts';

export interface EndView {
  readonly end: EndCode;
  readonly given: readonly GivenAnswer[];
  /** Who may come and what each brings, the usual one first. */
  readonly audiences: readonly AudienceDocuments[];
  readonly hotlines: readonly Hotline[];
}

/** What to do, exactly; a visit can be booked from every one of these pages. */
export function endPage(frame: Frame, view: EndView): Page {
  const { title, lead } = frame.texts.triage.ends[view.end];
  return {
    title,
    body: (
      <>
        <BackLink frame={frame} href={backFrom(frame, view.given)} />
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {bodyOf(frame, view)}
        <Hotlines frame={frame} hotlines={view.hotlines} />
        <Answers frame={frame} given={view.given} />
      </>
    ),
  };
}

function bodyOf(frame: Frame, { end, audiences }: EndView): ComponentChildren {
  if (end === 'visit') return <Visit frame={frame} audiences={audiences} />;
  if (end === 'visit-today') return <VisitToday frame={frame} audiences={audiences} />;
  return <OwnRecovery frame={frame} end={end} />;
}

function Visit(props: { readonly frame: Frame; readonly audiences: readonly AudienceDocuments[] }) {
  const { frame, audiences } = props;
  return (
    <>
      <WhatToBring frame={frame} audiences={audiences} />
      <p class="actions">
        <a class="button button-primary" href={bookingHref(frame)}>
          {frame.texts.triage.book}
        </a>
      </p>
    </>
  );
}

/** What was answered, each line with the way back to its question. */
function Answers(props: { readonly frame: Frame; readonly given: readonly GivenAnswer[] }) {
  const { frame, given } = props;
  const { triage } = frame.texts;
  return (
    <section>
      <h2>{triage.answers}</h2>
      <SummaryList
        frame={frame}
        rows={given.map((one, number) => ({
          name: triage.questions[one.question].short,
          value: answerWords(frame, one),
          changeHref: questionHref(frame, given, number),
        }))}
      />
    </section>
  );
}
