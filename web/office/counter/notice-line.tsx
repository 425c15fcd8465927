import { Alert } from '@mantine/core';
import type { ReactElement } from 'react';
import { Refusal } from '../api/problem.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { useTexts } from '../language/language.tsx';
import type { Notice } from './use-counter.ts';
import { counterWords } from './words.ts';

/** What became of the last press, when it is not to be seen on the screen itself. */
export function NoticeLine({ notice }: { readonly notice: Notice | null }): ReactElement | null {
  const texts = useTexts(counterWords);
  if (notice === null) return null;
  if (notice.kind === 'told')
    return (
      <Alert role="status" color="brand" variant="light">
        {notice.text}
      </Alert>
    );
  if (notice.isStale && notice.error instanceof Refusal)
    return (
      <Alert role="alert" color="warn" variant="light" title={texts.stale}>
        {notice.error.message}
      </Alert>
    );
  return <FailureNote error={notice.error} />;
}
