import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { laterDate } from '../../shared/dates.ts';
import { Refusal } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import { Form } from '../parts/form.tsx';
import { ChangePanel } from './change-panel.tsx';
import type { CentreSchedule } from './edit-api.ts';
import { useEdit } from './use-edit.ts';
import { WeekFields } from './week-fields.tsx';
import { fieldAt, textsOf, weekOf, weekOn } from './week-texts.ts';
import type { WeekField, WeekTexts } from './week-texts.ts';
import { WeekList } from './week-list.tsx';
import { scheduleWords } from './words.ts';

type Errors = Partial<Record<WeekField, string>>;

interface Typed {
  readonly week: WeekTexts;
  readonly validFrom: string;
  readonly reason: string;
}

/** The week of a centre, typed day by day, and from when it is valid. */
export function WeekTab({ schedule }: { readonly schedule: CentreSchedule }): ReactElement {
  const texts = useTexts(scheduleWords);
  const { today } = schedule;
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ week: textsOf(weekOn(schedule.weeks, today)), validFrom: laterDate(today, 1), reason: '' },
  }));
  const [wrong, setWrong] = useState<Errors>({});
  const edit = useEdit({ scope: 'centre', centreId: schedule.centreId }, schedule);
  const check = (): void => {
    const week = weekOf(typed.week);
    setWrong(week.ok ? {} : Object.fromEntries(week.wrong.map((field) => [field, texts.notHours])));
    if (!week.ok) return;
    const reason = typed.reason.trim();
    edit.preview({
      ...{ kind: 'put-week', validFrom: typed.validFrom, week: week.week },
      ...(reason !== '' && { reason }),
    });
  };
  const take = (validFrom: string): void =>
    setTyped({ ...typed, validFrom, week: textsOf(weekOn(schedule.weeks, validFrom)) });
  return (
    <Stack gap="md">
      <WeekList schedule={schedule} onEdit={take} />
      {!edit.tried && (
        <Form label={texts.week} onSubmit={check}>
          <WeekFields
            typed={typed.week}
            onChange={(week) => setTyped({ ...typed, week })}
            errors={{ ...wrong, ...refusedFields(edit.error) }}
          />
          <WhenAndWhy typed={typed} onChange={setTyped} today={today} error={edit.error} />
          <Button type="submit" className="office-own-width" loading={edit.isPending}>
            {texts.check}
          </Button>
        </Form>
      )}
      <ChangePanel edit={edit} onWeek={(week) => setTyped({ ...typed, week })} />
    </Stack>
  );
}

interface WhenAndWhyProps {
  readonly typed: Typed;
  readonly today: string;
  readonly error: Error | null;
  readonly onChange: (typed: Typed) => void;
}

function WhenAndWhy({ typed, today, error, onChange }: WhenAndWhyProps): ReactElement {
  const texts = useTexts(scheduleWords);
  return (
    <Group align="flex-start">
      <TextInput
        type="date"
        label={texts.validFrom}
        value={typed.validFrom}
        min={today}
        error={error instanceof Refusal ? error.at('/validFrom') : undefined}
        onChange={({ currentTarget }) => onChange({ ...typed, validFrom: currentTarget.value })}
      />
      <TextInput
        label={texts.reasonForPeople}
        description={texts.reasonForPeopleHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        w="26rem"
        maw="100%"
        maxLength={120}
        value={typed.reason}
        onChange={({ currentTarget }) => onChange({ ...typed, reason: currentTarget.value })}
      />
    </Group>
  );
}

function refusedFields(error: Error | null): Errors {
  if (!(error instanceof Refusal)) return {};
  const found = error.fields.map(({ pointer, detail }) => [fieldAt(pointer), detail] as const);
  return Object.fromEntries(found.filter(([field]) => field !== null)) as Errors;
}
