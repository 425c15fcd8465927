import { Group, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import type { FigureKey } from './figures-table.tsx';
import { SPANS } from './span.ts';
import type { Span, SpanName } from './span.ts';
import { figuresWords } from './words.ts';

const KEYS = ['hour', 'day', 'window', 'service'] as const satisfies readonly FigureKey[];

export interface Chosen {
  readonly name: SpanName;
  readonly own: Span;
  readonly by: FigureKey;
}

interface ChoiceProps {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** Of which days, taken apart by what. */
export function Choice({ chosen, onChange }: ChoiceProps): ReactElement {
  const texts = useTexts(figuresWords);
  return (
    <>
      <Group align="end">
        <SegmentedControl
          aria-label={texts.spans}
          value={chosen.name}
          onChange={(name) => onChange({ ...chosen, name })}
          data={SPANS.map((value) => ({ value, label: texts[value] }))}
        />
        <SegmentedControl
          aria-label={texts.by}
          value={chosen.by}
          onChange={(by) => onChange({ ...chosen, by })}
          data={KEYS.map((value) => ({ value, label: texts[value] }))}
        />
      </Group>
      {chosen.name === 'own' && (
        <OwnSpan span={chosen.own} onChange={(own) => onChange({ ...chosen, own })} />
      )}
    </>
  );
}

function OwnSpan(props: { readonly span: Span; readonly onChange: (span: Span) => void }): ReactElement {
  const texts = useTexts(figuresWords);
  const { span, onChange } = props;
  /** A date half typed is no date yet. */
  const change = (part: Partial<Span>): void => {
    if (Object.values(part).every((date) => date !== '')) onChange({ ...span, ...part });
  };
  return (
    <Group>
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
    </Group>
  );
}
