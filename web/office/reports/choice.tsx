import { Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import type { Chosen } from './chosen.ts';
import { GROUPINGS, SPANS } from './span.ts';
import type { Grouping, Span } from './span.ts';
import type { Report } from './views.ts';
import { reportsWords } from './words.ts';

interface ChoiceProps {
  readonly chosen: Chosen;
  /** What suits the span when nothing else is chosen. */
  readonly grouping: Grouping;
  /** Both a region and a centre may be looked at. */
  readonly hasScopes: boolean;
  readonly places: Report['places'];
  readonly services: readonly { readonly code: string; readonly title: string }[];
  readonly onChange: (chosen: Chosen) => void;
}

/** Of whom, of which days, taken apart by what. */
export function Choice(props: ChoiceProps): ReactElement {
  const texts = useTexts(reportsWords);
  const { chosen, onChange } = props;
  return (
    <section aria-label={texts.choice} className="report-no-print report-choice">
      <Group align="end">
        {props.hasScopes && (
          <SegmentedControl
            aria-label={texts.scope}
            value={chosen.scope}
            onChange={(scope) => onChange({ ...chosen, scope })}
            data={[
              { value: 'region', label: texts.region },
              { value: 'centre', label: texts.centre },
            ]}
          />
        )}
        <SegmentedControl
          aria-label={texts.spans}
          value={chosen.name}
          onChange={(name) => onChange({ ...chosen, name, grouping: null })}
          data={SPANS.map((value) => ({ value, label: texts.spanNames[value] }))}
        />
      </Group>
      <Group align="end">
        {chosen.name === 'own' && (
          <OwnSpan span={chosen.own} onChange={(own) => onChange({ ...chosen, own })} />
        )}
        <NativeSelect
          label={texts.grouping}
          value={props.grouping}
          onChange={({ currentTarget }) => onChange({ ...chosen, grouping: currentTarget.value as Grouping })}
          data={GROUPINGS.map((value) => ({ value, label: texts.groupings[value] }))}
        />
        <Narrowed {...props} />
      </Group>
    </section>
  );
}

function Narrowed({ chosen, places, services, onChange }: ChoiceProps): ReactElement {
  const texts = useTexts(reportsWords);
  const districts = [...new Set(places.map(({ district }) => district))]
    .filter((district) => district !== '')
    .sort();
  const here = places.filter(({ district }) => chosen.district === '' || district === chosen.district);
  return (
    <>
      {chosen.scope === 'region' && districts.length > 1 && (
        <NativeSelect
          label={texts.district}
          value={chosen.district}
          onChange={({ currentTarget }) => onChange({ ...chosen, district: currentTarget.value, centre: '' })}
          data={[{ value: '', label: texts.everyDistrict }, ...districts]}
        />
      )}
      {chosen.scope === 'region' && (
        <NativeSelect
          className="report-centre"
          label={texts.centreOfRegion}
          value={chosen.centre}
          onChange={({ currentTarget }) => onChange({ ...chosen, centre: currentTarget.value })}
          data={[
            { value: '', label: texts.everyCentre },
            ...here.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <NativeSelect
        label={texts.service}
        value={chosen.service}
        onChange={({ currentTarget }) => onChange({ ...chosen, service: currentTarget.value })}
        data={[
          { value: '', label: texts.everyService },
          ...services.map(({ code, title }) => ({ value: code, label: title })),
        ]}
      />
    </>
  );
}

function OwnSpan(props: { readonly span: Span; readonly onChange: (span: Span) => void }): ReactElement {
  const texts = useTexts(reportsWords);
  const { span, onChange } = props;
  /** A date half typed is no date yet. */
  const change = (part: Partial<Span>): void => {
    if (Object.values(part).every((date) => date !== '')) onChange({ ...span, ...part });
  };
  return (
    <>
      <TextInput
        type="date"
        label={texts.from}
        value={span.from}
        max={span.to}
        onChange={({ currentTarget }) => change({ from: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={texts.to}
        value={span.to}
        min={span.from}
        onChange={({ currentTarget }) => change({ to: currentTarget.value })}
      />
    </>
  );
}
