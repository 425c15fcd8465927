import type { ReactElement } from 'react';
import { clockTime, dayWords } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { groupedReference } from './grouped-reference.ts';
import { useServices } from './use-services.ts';
import type { Visit } from './views.ts';
import { visitsWords } from './words.ts';

/** What is known of a visit, as the person would ask. */
export function VisitFacts({ visit }: { readonly visit: Visit }): ReactElement {
  const texts = useTexts(visitsWords);
  const { language } = useLanguage();
  const services = useServices();
  const { start, timeZone, contact, bookedBy, documents } = visit;
  const when = `${dayWords(language, start.slice(0, 10))}, ${clockTime(language, timeZone, Date.parse(start))}`;
  const reach = [contact.phone, contact.email].filter((each) => each !== null).join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [texts.status, texts.statusOf(visit.status)],
    [texts.reference, groupedReference(visit.reference)],
    [texts.when, when],
    [texts.service, services.titleOf(visit.service)],
    [texts.contact, reach === '' ? texts.noContact : reach],
    [texts.source, texts.sourceOf(visit.source)],
    ...(bookedBy === null ? [] : [[texts.bookedBy, bookedBy] as const]),
    [texts.documents, documents.map(({ title }) => title).join(', ')],
  ];
  return (
    <dl className="visit-facts office-panel">
      {facts.map(([name, value]) => (
        <FactLine key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactLine({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
