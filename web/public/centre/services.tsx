import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';

export interface OfferedService {
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly audiences: readonly {
    readonly code: string;
    readonly title: string;
    readonly documents: readonly {
      readonly code: string;
      readonly title: string;
      readonly note: string | null;
    }[];
  }[];
}

/** What the centre does, and what to bring for it, by who comes. */
export function ServicesAndDocuments(props: {
  readonly frame: Frame;
  readonly services: readonly OfferedService[];
}): VNode | null {
  const { centre: words, home } = props.frame.texts;
  if (props.services.length === 0) return null;
  return (
    <section>
      <h2>{words.services}</h2>
      <div class="questions">
        {props.services.map((service) => (
          <details key={service.code}>
            <summary>{service.title}</summary>
            <div class="details-body">
              <p>{service.summary}</p>
              <p class="hint">
                {words.minutes(service.minutes)} · {home.inPerson}
              </p>
              <h3>{words.bring}</h3>
              {service.audiences.map(({ code, title, documents }) => (
                <div key={code}>
                  <p>
                    <strong>{title}</strong>
                  </p>
                  <ul class="bring">
                    {documents.map((document) => (
                      <li key={document.code}>
                        {document.title}
                        {document.note && <span class="hint"> {document.note}</span>}
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          </details>
        ))}
      </div>
    </section>
  );
}
