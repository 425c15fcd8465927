import { Button, Table, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { weekdayNames } from '../../shared/dates.ts';
import { capitalised } from '../../shared/language.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Headings } from './headings.tsx';
import { WEEKDAYS, copied } from './week-texts.ts';
import type { WeekField, WeekTexts, Weekday } from './week-texts.ts';
import { scheduleWords } from './words.ts';

interface WeekFieldsProps {
  readonly typed: WeekTexts;
  readonly errors: Partial<Record<WeekField, string>>;
  readonly onChange: (typed: WeekTexts) => void;
}

/** Seven rows: hours and breaks as people type them; a day takes those of the day above by one press. */
export function WeekFields(props: WeekFieldsProps): ReactElement {
  const texts = useTexts(scheduleWords);
  return (
    <>
      <Text c="dimmed" id="hours-hint">
        {texts.hoursHint}
      </Text>
      <Table.ScrollContainer minWidth={640} type="native">
        <Table aria-label={texts.week} aria-describedby="hours-hint" className="office-top-cells">
          <Headings of={[texts.weekday, texts.work, texts.breaks]} act />
          <Table.Tbody>
            {WEEKDAYS.map((day) => (
              <DayRow key={day} day={day} {...props} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function DayRow({ day, typed, errors, onChange }: WeekFieldsProps & { readonly day: Weekday }): ReactElement {
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  const name = weekdayNames(language, 'long')[day - 1] ?? '';
  const input = (field: WeekField, label: string): ReactElement => (
    <TextInput
      aria-label={label}
      value={typed[field]}
      error={errors[field]}
      autoComplete="off"
      onChange={({ currentTarget }) => onChange({ ...typed, [field]: currentTarget.value })}
    />
  );
  return (
    <Table.Tr>
      <Table.Th scope="row">{capitalised(name)}</Table.Th>
      <Table.Td>{input(`work${day}`, texts.workOf(name))}</Table.Td>
      <Table.Td>{input(`breaks${day}`, texts.breaksOf(name))}</Table.Td>
      <Table.Td>
        {day === 1 ? (
          <Button variant="default" onClick={() => onChange(copied(typed, 1, [2, 3, 4, 5]))}>
            {texts.weekdaysAsMonday}
          </Button>
        ) : (
          <Button
            variant="default"
            aria-label={texts.asAboveOf(capitalised(name))}
            onClick={() => onChange(copied(typed, (day - 1) as Weekday, [day]))}
          >
            {texts.asAbove}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
