import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Consequences } from './consequences.tsx';
import type { Edited } from './use-edited.ts';
import { directoryWords } from './words.ts';

interface EditEndProps<Name extends string> {
  readonly edited: Edited<Name>;
  readonly labels: Readonly<Record<Name, string>>;
  readonly shown?: (name: Name, value: string) => string;
  /** The button's own words. */
  readonly submit?: string;
}

/** The end of a form that others edit too: what went wrong, what it would do, what they did, and the button. */
export function EditEnd<Name extends string>(props: EditEndProps<Name>): ReactElement {
  const { edited, labels, shown, submit } = props;
  const texts = useTexts(directoryWords);
  const { asked, conflict, isPending } = edited;
  return (
    <>
      <FailureNote error={edited.error} />
      {conflict && (
        <ChangedMeanwhile
          {...{ labels, isPending, base: edited.base, mine: edited.values, theirs: conflict.values }}
          {...(shown && { shown })}
          onMerge={edited.merge}
          onTakeTheirs={edited.takeTheirs}
        />
      )}
      {asked && (
        <Consequences
          what={asked}
          isPending={isPending}
          onConfirm={edited.confirm}
          onCancel={edited.cancel}
        />
      )}
      {!conflict && !asked && (
        <Button type="submit" className="office-own-width" loading={isPending}>
          {submit ?? texts.save}
        </Button>
      )}
    </>
  );
}
