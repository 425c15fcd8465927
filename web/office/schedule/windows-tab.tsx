import { Button, NativeSelect, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { shortDayWords } from '../../shared/dates.ts';
import { Refusal } from '../api/problem.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Form } from '../parts/form.tsx';
import { useFields } from '../parts/use-fields.ts';
import { ChangePanel } from './change-panel.tsx';
import type { CentreSchedule } from './edit-api.ts';
import { useEdit } from './use-edit.ts';
import type { Edit } from './use-edit.ts';
import { scheduleWords } from './words.ts';

interface TabProps {
  readonly schedule: CentreSchedule;
}

/** Windows that are closed for some days, and another to be closed. */
export function WindowsTab({ schedule }: TabProps): ReactElement {
  const texts = useTexts(scheduleWords);
  const edit = useEdit({ scope: 'centre', centreId: schedule.centreId }, schedule);
  if (schedule.windows.length === 0) return <Text>{texts.noWindows}</Text>;
  return (
    <Stack gap="md">
      <Title order={2}>{texts.closures}</Title>
      <Closures schedule={schedule} preview={edit.preview} />
      <ChangePanel edit={edit} />
      <div hidden={edit.tried !== null}>
        <ClosureForm key={edit.saved ? edit.saved.version : 'new'} schedule={schedule} edit={edit} />
      </div>
    </Stack>
  );
}

function Closures({ schedule, preview }: TabProps & Pick<Edit, 'preview'>): ReactElement {
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  const { closures, today } = schedule;
  if (closures.length === 0) return <Text>{texts.noClosures}</Text>;
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table aria-label={texts.closures}>
        <Table.Thead>
          <Table.Tr>
            {[texts.window, texts.from, texts.to, texts.closureReason].map((title) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {closures.map(({ id, window, from, to, reason }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row">{texts.windowNumber(window)}</Table.Th>
              <Table.Td>{shortDayWords(language, from)}</Table.Td>
              <Table.Td>{shortDayWords(language, to)}</Table.Td>
              <Table.Td>{reason}</Table.Td>
              <Table.Td>
                <Button
                  variant="default"
                  aria-label={texts.reopenOf(texts.windowNumber(window))}
                  onClick={() =>
                    preview({ kind: 'reopen-window', closureId: id, from: from > today ? from : today })
                  }
                >
                  {texts.reopen}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function ClosureForm({ schedule, edit }: TabProps & { readonly edit: Edit }): ReactElement {
  const texts = useTexts(scheduleWords);
  const [window, setWindow] = useState(() => String(schedule.windows[0] ?? ''));
  const fields = useFields({ from: '', to: '', reason: '' });
  const { from, to, reason } = fields.values;
  const refused = (pointer: string): string | undefined =>
    edit.error instanceof Refusal ? edit.error.at(pointer) : undefined;
  const dated = (field: 'from' | 'to', pointer: string) => {
    const { error, ...rest } = fields.of(field);
    const said = error ?? refused(pointer);
    return { ...rest, ...(said !== undefined && { error: said }) };
  };
  const check = (): void => {
    if (!fields.judge(fields.missing('from', 'to', 'reason'))) return;
    edit.preview({ kind: 'close-window', window: Number(window), from, to, reason });
  };
  return (
    <section className="office-panel" aria-labelledby="close-window">
      <Title order={2} id="close-window" mb="sm">
        {texts.closeWindow}
      </Title>
      <Form label={texts.closeWindow} onSubmit={check}>
        <Group align="flex-start">
          <NativeSelect
            label={texts.window}
            value={window}
            onChange={({ currentTarget }) => setWindow(currentTarget.value)}
            data={schedule.windows.map((number) => ({
              value: String(number),
              label: texts.windowNumber(number),
            }))}
          />
          <TextInput {...dated('from', '/from')} type="date" label={texts.firstDay} min={schedule.today} />
          <TextInput {...dated('to', '/to')} type="date" label={texts.lastDay} min={from || schedule.today} />
        </Group>
        <TextInput
          {...fields.of('reason')}
          label={texts.closureReason}
          description={texts.closureReasonHint}
          maxLength={120}
        />
        <Button type="submit" className="office-own-width" loading={edit.isPending}>
          {texts.check}
        </Button>
      </Form>
    </section>
  );
}
