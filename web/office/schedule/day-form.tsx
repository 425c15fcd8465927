import { Button, Group, NativeSelect, TextInput, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { weekdayNames } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Form } from '../parts/form.tsx';
import type { DayKind } from './edit-api.ts';
import { kindWords } from './kind-words.ts';
import { useDayForm } from './use-day-form.ts';
import type { DayFields } from './use-day-form.ts';
import type { Edit } from './use-edit.ts';
import { scheduleWords } from './words.ts';

interface DayFormProps {
  readonly kinds: readonly DayKind[];
  readonly today: string;
  readonly edit: Edit;
}

/** A new day off, short day, working day or day of own hours; of several days in a row as well. */
export function DayForm({ kinds, today, edit }: DayFormProps): ReactElement {
  const texts = useTexts(scheduleWords);
  const form = useDayForm(edit);
  return (
    <section className="office-panel" aria-labelledby="new-day">
      <Title order={2} id="new-day" mb="sm">
        {texts.addDay}
      </Title>
      <Form label={texts.addDay} onSubmit={form.check}>
        <KindAndDates form={form} kinds={kinds} today={today} />
        {form.kind === 'own-hours' && (
          <Group align="flex-start" grow>
            <TextInput {...form.of('work')} label={texts.work} description={texts.hoursHint} />
            <TextInput {...form.of('breaks')} label={texts.breaks} description={texts.hoursHint} />
          </Group>
        )}
        <Group align="flex-start" grow>
          <TextInput {...form.of('name')} label={texts.name} description={texts.nameHint} maxLength={120} />
          <TextInput {...form.of('act')} label={texts.act} description={texts.actHint} maxLength={300} />
        </Group>
        <Button type="submit" className="office-own-width" loading={edit.isPending}>
          {texts.check}
        </Button>
      </Form>
    </section>
  );
}

function KindAndDates(
  props: Pick<DayFormProps, 'kinds' | 'today'> & { readonly form: DayFields },
): ReactElement {
  const { form, kinds, today } = props;
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  return (
    <Group align="flex-start">
      <NativeSelect
        label={texts.kind}
        value={form.kind}
        onChange={({ currentTarget }) => form.setKind(currentTarget.value as DayKind)}
        data={kinds.map((value) => ({ value, label: kindWords(texts, value) }))}
      />
      <TextInput {...form.of('from')} type="date" label={texts.firstDay} min={today} />
      <TextInput
        {...form.of('to')}
        type="date"
        label={texts.lastDay}
        description={texts.lastDayHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={form.from || today}
      />
      {form.kind === 'working-day' && (
        <NativeSelect
          label={texts.asWeekday}
          value={form.asWeekday}
          onChange={({ currentTarget }) => form.setAsWeekday(currentTarget.value)}
          data={weekdayNames(language, 'long').map((label, index) => ({ value: String(index + 1), label }))}
        />
      )}
    </Group>
  );
}
