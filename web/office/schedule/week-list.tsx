import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { shortDayWords } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { ChangePanel } from './change-panel.tsx';
import type { CentreSchedule } from './edit-api.ts';
import { useEdit } from './use-edit.ts';
import { scheduleWords } from './words.ts';

interface WeeksProps {
  readonly schedule: CentreSchedule;
  readonly onEdit: (validFrom: string) => void;
}

/** Which week is valid now, and which are to come; those can be taken into the editor, or called off. */
export function WeekList({ schedule, onEdit }: WeeksProps): ReactElement {
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  const removal = useEdit({ scope: 'centre', centreId: schedule.centreId }, schedule);
  const current = schedule.weeks.find(({ validFrom }) => validFrom <= schedule.today);
  const future = schedule.weeks.filter(({ validFrom }) => validFrom > schedule.today);
  return (
    <Stack gap="sm">
      <Text>{current ? texts.currentWeek(shortDayWords(language, current.validFrom)) : texts.noWeek}</Text>
      {future.length > 0 && <Title order={2}>{texts.futureWeeks}</Title>}
      {future.length > 0 && (
        <Table aria-label={texts.futureWeeks}>
          <Table.Tbody>
            {future.map(({ validFrom }) => (
              <Table.Tr key={validFrom}>
                <Table.Th scope="row">{texts.weekFrom(shortDayWords(language, validFrom))}</Table.Th>
                <Table.Td>
                  <Group>
                    <Button variant="default" onClick={() => onEdit(validFrom)}>
                      {texts.editFromThis}
                    </Button>
                    <Button
                      variant="default"
                      onClick={() => removal.preview({ kind: 'remove-week', validFrom })}
                    >
                      {texts.removeWeek}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <ChangePanel edit={removal} />
    </Stack>
  );
}
