import { Button, MultiSelect, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { components } from '../api/schema.d.ts';
import { useTexts } from '../language/language.tsx';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { Form } from '../parts/form.tsx';
import { partsWords } from '../parts/words.ts';
import { ChangeOutcome } from '../schedule/change-panel.tsx';
import { idsOf, useGroupEdit } from './use-group-edit.ts';
import type { GroupEdit, GroupField, GroupView } from './use-group-edit.ts';
import { calendarsWords } from './words.ts';

type Centres = components['schemas']['RegionCalendarView']['centres'];

interface GroupEditorProps {
  readonly group: GroupView;
  readonly regionCode: string;
  readonly centres: Centres;
}

/** Who is in a group and what it is called; what joining or leaving does to a centre is shown before it is saved. */
export function GroupEditor({ group, regionCode, centres }: GroupEditorProps): ReactElement {
  const texts = useTexts(calendarsWords);
  const edit = useGroupEdit(regionCode, group);
  const shown = (name: GroupField, value: string): string =>
    name === 'name' ? value : namesOf(centres, idsOf({ name: '', centres: value })).join(', ');
  return (
    <section className="office-panel" aria-labelledby="group-members">
      <Title order={2} id="group-members" mb="sm">
        {texts.groupMembers}
      </Title>
      {edit.theirs && (
        <ChangedMeanwhile
          labels={{ name: texts.groupName, centres: texts.centres }}
          {...{ base: edit.base, mine: edit.values, theirs: edit.theirs, shown, isPending: edit.isPending }}
          onMerge={edit.look}
          onTakeTheirs={edit.takeTheirs}
        />
      )}
      {!edit.theirs && <ChangeOutcome edit={edit} />}
      <div hidden={edit.tried !== null || edit.theirs !== null}>
        <Fields edit={edit} centres={centres} />
      </div>
    </section>
  );
}

function Fields(props: { readonly edit: GroupEdit; readonly centres: Centres }): ReactElement {
  const texts = useTexts(calendarsWords);
  const { required } = useTexts(partsWords);
  const { edit, centres } = props;
  const { values } = edit;
  const [isJudged, setJudged] = useState(false);
  const [isNameless, isEmpty] = [values.name.trim() === '', values.centres === ''];
  const submit = (): void => {
    setJudged(true);
    if (!isNameless && !isEmpty) edit.look(values);
  };
  return (
    <Form label={texts.groupMembers} onSubmit={submit}>
      <TextInput
        label={texts.groupName}
        value={values.name}
        error={isJudged && isNameless && required}
        maxLength={100}
        maw="26rem"
        onChange={({ currentTarget }) => edit.set('name', currentTarget.value)}
      />
      <MultiSelect
        label={texts.centres}
        searchable
        value={idsOf(values)}
        error={isJudged && isEmpty && texts.chooseCentres}
        onChange={(ids) => edit.set('centres', ids.toSorted().join(' '))}
        data={centres.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button type="submit" className="office-own-width" loading={edit.isPending}>
        {texts.checkGroup}
      </Button>
    </Form>
  );
}

function namesOf(centres: Centres, ids: readonly string[]): string[] {
  return centres.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}
