import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';

export interface AudienceDocuments {
  readonly code: string;
  readonly title: string;
  readonly documents: readonly {
    readonly code: string;
    readonly title: string;
    readonly note: string | null;
  }[];
}

/** The documents of the usual visitor in full, those of the others one touch away. */
export function WhatToBring(props: {
  readonly frame: Frame;
  readonly audiences: readonly AudienceDocuments[];
}): VNode | null {
  const { talon, triage } = props.frame.texts;
  const [usual, ...others] = props.audiences;
  if (!usual) return null;
  return (
    <section>
      <h2>{triage.bring}</h2>
      <Documents of={usual} />
      <p>{talon.inPerson}</p>
      <div class="questions">
        {others.map((audience) => (
          <details key={audience.code}>
            <summary>{audience.title}</summary>
            <div class="details-body">
              <Documents of={audience} />
            </div>
          </details>
        ))}
      </div>
    </section>
  );
}

function Documents({ of: audience }: { readonly of: AudienceDocuments }) {
  return (
    <ul>
      {audience.documents.map(({ code, title, note }) => (
        <li key={code}>
          {title}
          {note && <span class="hint">. {note}</span>}
        </li>
      ))}
    </ul>
  );
}
