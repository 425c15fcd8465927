import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { Form } from '../parts/form.tsx';
import { EditEnd } from './edit-end.tsx';
import { FactFields, FactList, factLabels, shownFact, useHeads } from './fact-fields.tsx';
import { factValues, factsBody, isPoint } from './fact-values.ts';
import type { FactName } from './fact-values.ts';
import { PointSketch } from './point-sketch.tsx';
import { useCardSaved } from './use-card.ts';
import { useEdited } from './use-edited.ts';
import type { Edition } from './use-edited.ts';
import type { CentreCard } from './views.ts';
import { directoryWords } from './words.ts';

interface PanelProps {
  readonly card: CentreCard;
  readonly isKept: boolean;
}

/** The facts of a centre: to be edited by whoever keeps the list, to be read by its head. */
export function FactsPanel(props: PanelProps): ReactElement {
  const texts = useTexts(directoryWords);
  return (
    <section className="office-panel office-form" aria-labelledby="facts-title">
      <Title order={2} id="facts-title" mb="sm">
        {texts.facts.title}
      </Title>
      {props.isKept ? <FactsForm card={props.card} /> : <FactsRead card={props.card} />}
    </section>
  );
}

function FactsRead({ card }: { readonly card: CentreCard }): ReactElement {
  const texts = useTexts(directoryWords);
  const head = card.headCentre === null ? [] : [card.headCentre];
  return (
    <>
      <Text mb="md">{texts.readOnly}</Text>
      <FactList
        values={editionOf(card).values}
        labels={factLabels(texts)}
        shown={(name, value) => shownFact(texts, head, name, value)}
      />
      <PointSketch card={card} />
    </>
  );
}

function FactsForm({ card }: { readonly card: CentreCard }): ReactElement {
  const texts = useTexts(directoryWords);
  const heads = useHeads(card.regionCode);
  const onSaved = useCardSaved();
  const [problems, setProblems] = useState<Partial<Record<FactName, string>>>({});
  const edited = useEdited<FactName, CentreCard>({
    initial: editionOf(card),
    send: ({ values, version: expectedVersion }) =>
      answer(
        api.PUT('/api/v1/admin/centres/{centreId}', {
          params: { path: { centreId: card.id } },
          body: { ...factsBody(values), expectedVersion },
        }),
      ),
    present: (present) => {
      const state = present as unknown as Parameters<typeof factValues>[0] & { version: number };
      return { values: factValues(state), version: state.version };
    },
    saved: (saved) => {
      onSaved(saved);
      return editionOf(saved);
    },
  });
  const submit = (): void => {
    const wrong = isPoint(edited.values) ? {} : { lat: texts.facts.notPoint };
    setProblems(wrong);
    if (Object.keys(wrong).length === 0) edited.save();
  };
  return (
    <Form label={texts.facts.title} onSubmit={submit}>
      <FactFields
        {...{ problems, values: edited.values, set: edited.set, error: edited.error }}
        regionCode={card.regionCode}
        hotline={card.hotline}
        centreId={card.id}
      />
      <EditEnd
        edited={edited}
        labels={factLabels(texts)}
        shown={(name, value) => shownFact(texts, heads, name, value)}
      />
    </Form>
  );
}

function editionOf(card: CentreCard): Edition<FactName> {
  const { version, headCentre } = card;
  return { version, values: factValues({ ...card, headCentreId: headCentre?.id ?? null }) };
}
