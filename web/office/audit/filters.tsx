import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { useChosenCentre } from '../session/centre.tsx';
import { useActions } from './use-journal.ts';
import type { Wanted } from './use-journal.ts';
import { auditWords } from './words.ts';

export interface FiltersProps {
  readonly wanted: Wanted;
  readonly isBusy: boolean;
  readonly onFind: (wanted: Wanted) => void;
}

/** What to look for; asked for when the button is pressed. */
export function Filters({ wanted, isBusy, onFind }: FiltersProps): ReactElement {
  const texts = useTexts(auditWords);
  const [typed, setTyped] = useState(wanted);
  const fields = { typed, set: (part: Partial<Wanted>) => setTyped((before) => ({ ...before, ...part })) };
  return (
    <form
      role="search"
      aria-label={texts.form}
      className="office-panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onFind({ ...typed, subjectId: wanted.subjectId });
      }}
    >
      <Group align="end">
        <WhoAndWhat {...fields} />
        <Span {...fields} />
        <Button type="submit" loading={isBusy}>
          {texts.find}
        </Button>
      </Group>
    </form>
  );
}

interface FieldsProps {
  readonly typed: Wanted;
  readonly set: (part: Partial<Wanted>) => void;
}

function WhoAndWhat({ typed, set }: FieldsProps): ReactElement {
  const texts = useTexts(auditWords);
  const { centre } = useChosenCentre();
  const actions = useActions().map(({ code, title }) => ({ value: code, label: title }));
  return (
    <>
      <TextInput
        label={texts.who}
        description={texts.whoHint}
        autoComplete="off"
        value={typed.who}
        onChange={({ currentTarget }) => set({ who: currentTarget.value })}
      />
      <NativeSelect
        label={texts.what}
        value={typed.action}
        onChange={({ currentTarget }) => set({ action: currentTarget.value })}
        data={[{ value: '', label: texts.anything }, ...actions]}
      />
      {centre && (
        <NativeSelect
          label={texts.place}
          value={typed.centreId}
          onChange={({ currentTarget }) => set({ centreId: currentTarget.value })}
          data={[
            { value: '', label: texts.everywhere },
            { value: centre.id, label: centre.name },
          ]}
        />
      )}
    </>
  );
}

function Span({ typed, set }: FieldsProps): ReactElement {
  const texts = useTexts(auditWords);
  return (
    <>
      <TextInput
        type="date"
        label={texts.from}
        value={typed.from}
        onChange={({ currentTarget }) => set({ from: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={texts.to}
        value={typed.to}
        onChange={({ currentTarget }) => set({ to: currentTarget.value })}
      />
    </>
  );
}
