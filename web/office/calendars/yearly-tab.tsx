import { Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { shortDayWords } from '../../shared/dates.ts';
import type { components } from '../api/schema.d.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { ChangePanel } from '../schedule/change-panel.tsx';
import { Headings } from '../schedule/headings.tsx';
import { useEdit } from '../schedule/use-edit.ts';
import type { Edit } from '../schedule/use-edit.ts';
import { scheduleWords } from '../schedule/words.ts';
import { calendarsWords } from './words.ts';

type RegionCalendar = components['schemas']['RegionCalendarView'];

/** Days off the region keeps every year on the same date. */
export function YearlyTab({ calendar }: { readonly calendar: RegionCalendar }): ReactElement {
  const texts = useTexts(calendarsWords);
  const { regionCode, version } = calendar;
  const edit = useEdit({ scope: 'region', regionCode }, calendar);
  return (
    <Stack gap="md">
      <Title order={2}>{texts.yearlyDays}</Title>
      {calendar.yearly.length === 0 ? (
        <Text>{texts.noYearly}</Text>
      ) : (
        <YearlyTable days={calendar.yearly} edit={edit} />
      )}
      <ChangePanel edit={edit} />
      <div hidden={edit.tried !== null}>
        <YearlyForm key={version} edit={edit} />
      </div>
    </Stack>
  );
}

function YearlyTable(props: { readonly days: RegionCalendar['yearly']; readonly edit: Edit }): ReactElement {
  const texts = useTexts(calendarsWords);
  const words = useTexts(scheduleWords);
  const { language } = useLanguage();
  return (
    <Table aria-label={texts.yearlyDays}>
      <Headings of={[texts.yearlyDate, words.name, words.act]} act />
      <Table.Tbody>
        {props.days.map(({ month, day, name, act }) => (
          <Table.Tr key={`${month}-${day}`}>
            {/* Any leap year will do: only the day and the month are shown. */}
            <Table.Th scope="row">
              {shortDayWords(
                language,
                `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
              )}
            </Table.Th>
            <Table.Td lang="ru">{name}</Table.Td>
            <Table.Td lang="ru">{act ?? ''}</Table.Td>
            <Table.Td>
              <Button
                variant="default"
                aria-label={words.removeOf(name)}
                onClick={() => props.edit.preview({ kind: 'remove-yearly', month, day })}
              >
                {words.remove}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function YearlyForm({ edit }: { readonly edit: Edit }): ReactElement {
  const texts = useTexts(calendarsWords);
  const words = useTexts(scheduleWords);
  const fields = useFields({ date: '', name: '', act: '' });
  const check = (): void => {
    if (!fields.judge(fields.missing('date', 'name'))) return;
    const [, month, day] = fields.values.date.split('-').map(Number);
    const { name, act } = fields.values;
    edit.preview({
      ...{ kind: 'put-yearly', name, month: month ?? 1, day: day ?? 1 },
      ...(act.trim() !== '' && { act }),
    });
  };
  return (
    <section className="office-panel" aria-labelledby="new-yearly">
      <Title order={2} id="new-yearly" mb="sm">
        {texts.newYearly}
      </Title>
      <Form label={texts.newYearly} onSubmit={check}>
        <TextInput
          {...fields.of('date')}
          type="date"
          label={texts.yearlyDate}
          description={texts.newYearlyHint}
          w="18rem"
        />
        <Group align="flex-start" grow>
          <TextInput {...fields.of('name')} label={words.name} description={words.nameHint} maxLength={120} />
          <TextInput {...fields.of('act')} label={words.act} description={words.actHint} maxLength={300} />
        </Group>
        <Button type="submit" className="office-own-width" loading={edit.isPending}>
          {words.check}
        </Button>
      </Form>
    </section>
  );
}
