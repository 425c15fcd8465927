import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useTurn } from './use-runs.ts';
import type { Whose } from './use-runs.ts';
import { movesWords } from './words.ts';

interface TurnButtonsProps {
  readonly whose: Whose;
  readonly runId: string;
  readonly mayStop: boolean;
  readonly mayResume: boolean;
  /** How the two are called where one press concerns more than one centre. */
  readonly words?: { readonly stop: string; readonly resume: string };
}

/** The hand on a run: nobody new is offered anything until it goes on. */
export function TurnButtons(props: TurnButtonsProps): ReactElement {
  const texts = useTexts(movesWords);
  const { whose, runId, mayStop, mayResume } = props;
  const { stop, resume } = props.words ?? { stop: texts.stop.open, resume: texts.resume };
  const turn = useTurn(whose, runId);
  return (
    <>
      {mayStop && (
        <ConfirmButton
          label={stop}
          question={texts.stop.question}
          act={texts.stop.act}
          isPending={turn.isPending}
          onConfirm={() => turn.mutate('stop')}
        />
      )}
      {mayResume && (
        <Button loading={turn.isPending} onClick={() => turn.mutate('resume')}>
          {resume}
        </Button>
      )}
      <FailureNote error={turn.error} />
    </>
  );
}
