import { Anchor, Stack, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Waiting } from '../frame/waiting.tsx';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DifferenceStep } from './difference-step.tsx';
import './exchange.css';
import { ProgressStep } from './progress-step.tsx';
import { ResultStep } from './result-step.tsx';
import { useImport } from './use-import.ts';
import type { ImportDetail, ImportPlace } from './use-import.ts';
import { exchangeWords } from './words.ts';

const STEPS = ['columns', 'compared', 'applying', 'done'] as const;
type Step = (typeof STEPS)[number];

/** One file on its way into the list, at whatever step it is. */
export function ImportPage(): ReactElement {
  const texts = useTexts(exchangeWords);
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const place: ImportPlace = { regionCode: params['regionCode'] ?? '', importId: params['importId'] ?? '' };
  const file = useImport(place);
  const [isBack, setBack] = useState(false);
  if (file.isError) return <FailureNote error={file.error} />;
  if (!file.data) return <Waiting />;
  const step: Step = isBack && file.data.state === 'compared' ? 'columns' : file.data.state;
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/exchange">
        {texts.back}
      </Anchor>
      <Title order={1}>{texts.importHeading(file.data.name)}</Title>
      <ol className="exchange-steps" aria-label={texts.stepsLabel}>
        {STEPS.map((one) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {texts.steps[one]}
          </li>
        ))}
      </ol>
      <AtStep step={step} place={place} file={file.data} onBack={setBack} />
    </Stack>
  );
}

interface AtStepProps {
  readonly step: Step;
  readonly place: ImportPlace;
  readonly file: ImportDetail;
  readonly onBack: (isBack: boolean) => void;
}

function AtStep({ step, place, file, onBack }: AtStepProps): ReactElement {
  if (step === 'columns') return <ColumnsStep place={place} file={file} onCompared={() => onBack(false)} />;
  if (step === 'compared') return <DifferenceStep place={place} file={file} onColumns={() => onBack(true)} />;
  return step === 'applying' ? (
    <ProgressStep place={place} file={file} />
  ) : (
    <ResultStep place={place} file={file} />
  );
}
