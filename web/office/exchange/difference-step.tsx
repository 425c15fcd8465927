import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { plainNumber } from '../../shared/language.ts';
import { answer, api } from '../api/client.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { RefusedLinks } from './refused-links.tsx';
import type { RowChoice } from './row-card.tsx';
import { RowList } from './row-list.tsx';
import { useImportStep, useShowChoice } from './use-import.ts';
import type { Choices, ImportDetail, ImportPlace, RowFilter } from './use-import.ts';
import { exchangeWords } from './words.ts';

const FILTERS = [
  ...([
    ['all', 'all'],
    ['new', 'new'],
    ['changed', 'changed'],
    ['by-hand', 'byHand'],
  ] as const),
  ...([
    ['missing', 'missing'],
    ['refused', 'refused'],
    ['doubtful', 'doubtful'],
    ['same', 'same'],
    ['renamed', 'renamed'],
  ] as const),
] as const satisfies readonly (readonly [RowFilter, keyof ImportDetail['counts']])[];

interface DifferenceStepProps {
  readonly place: ImportPlace;
  readonly file: ImportDetail;
  readonly onColumns: () => void;
}

/** The dry run: what each row would change, and which of it is to be done. */
export function DifferenceStep({ place, file, onColumns }: DifferenceStepProps): ReactElement {
  const texts = useTexts(exchangeWords);
  const words = texts.difference;
  const [filter, setFilter] = useState<RowFilter>('all');
  const apply = useImportStep(place, () =>
    answer(
      api.POST('/api/v1/admin/regions/{regionCode}/imports/{importId}/run', { params: { path: place } }),
    ),
  );
  const choose = useImportStep(place, (body: Choices) =>
    answer(
      api.POST('/api/v1/admin/regions/{regionCode}/imports/{importId}/choices', {
        params: { path: place },
        body,
      }),
    ),
  );
  const showChoice = useShowChoice(place);
  const chooseRow = (row: RowChoice): void => {
    showChoice(row);
    choose.mutate({ rows: [row], all: [] });
  };
  return (
    <Stack gap="md" component="section" aria-labelledby="difference-title">
      <Title order={2} id="difference-title">
        {words.title}
      </Title>
      <Filters counts={file.counts} filter={filter} onFilter={setFilter} />
      <FailureNote error={choose.error ?? apply.error} />
      <Bulk filter={filter} onChoose={(all) => choose.mutate({ rows: [], all: [all] })} />
      {filter === 'refused' && file.counts.refused > 0 && <RefusedLinks place={place} />}
      <RowList place={place} filter={filter} onChoose={chooseRow} />
      <FallsOut count={file.counts.fallsOut} />
      <Group>
        <ConfirmButton
          label={words.apply}
          question={words.applyQuestion}
          act={words.applyAct}
          isPending={apply.isPending}
          onConfirm={() => apply.mutate(undefined)}
        />
        <Button variant="default" onClick={onColumns}>
          {words.columnsAgain}
        </Button>
      </Group>
    </Stack>
  );
}

/** Nothing where nobody falls out: then there is nothing to weigh. */
function FallsOut({ count }: { readonly count: number }): ReactElement {
  const { difference: words } = useTexts(exchangeWords);
  const { language } = useLanguage();
  return (
    <div role="status">
      {count > 0 && <Alert color="warn">{words.fallsOutAll(plainNumber(language, count))}</Alert>}
    </div>
  );
}

function Filters(props: {
  readonly counts: ImportDetail['counts'];
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}): ReactElement {
  const { difference: words } = useTexts(exchangeWords);
  const { language } = useLanguage();
  return (
    <Group role="group" aria-label={words.filters} gap="xs">
      {FILTERS.map(([name, count]) => (
        <Button
          key={name}
          size="sm"
          variant={props.filter === name ? 'filled' : 'default'}
          aria-pressed={props.filter === name}
          onClick={() => props.onFilter(name)}
        >
          {words[count]}: {plainNumber(language, props.counts[count])}
        </Button>
      ))}
    </Group>
  );
}

/** One press for all rows of a kind, where people choose row by row otherwise. */
function Bulk(props: {
  readonly filter: RowFilter;
  readonly onChoose: (all: Choices['all'][number]) => void;
}): ReactElement | null {
  const { difference: words } = useTexts(exchangeWords);
  const { filter, onChoose } = props;
  if (filter !== 'by-hand' && filter !== 'missing') return null;
  const labels =
    filter === 'by-hand' ? [words.overwriteAll, words.keepAll] : [words.closeAll, words.closeNone];
  return (
    <Stack gap="xs">
      {filter === 'missing' && <Text>{words.closeHint}</Text>}
      <Group>
        {labels.map((label, index) => (
          <Button
            key={label}
            variant="default"
            onClick={() => onChoose({ kind: filter, taken: index === 0 })}
          >
            {label}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
