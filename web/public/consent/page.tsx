import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';

/** `/consent`: a document of its own, apart from every other text (152-ФЗ). */
export function consentPage(frame: Frame): Page {
  const { consent } = frame.texts;
  return {
    title: consent.title,
    body: (
      <>
        <h1>{consent.title}</h1>
        <p>{consent.intro}</p>
        {consent.sections.map(({ title, items }) => (
          <section key={title}>
            <h2 class="h3">{title}</h2>
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </section>
        ))}
        <p>{consent.outro}</p>
      </>
    ),
  };
}

/** `/privacy`: what is asked, what never is, what is kept. */
export function privacyPage(frame: Frame): Page {
  const { privacy } = frame.texts;
  return {
    title: privacy.title,
    body: (
      <>
        <h1>{privacy.title}</h1>
        {privacy.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>
          <a href={hrefOf(frame, '/consent')}>{privacy.consent}</a>
        </p>
      </>
    ),
  };
}
