import { Button, Table, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { Refusal } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import type { SettingValues } from './setting-values.ts';
import { SETTING_KEYS, settingWords } from './setting-words.ts';
import type { SettingKey } from './setting-words.ts';
import { directoryWords } from './words.ts';

export interface SettingFieldsProps {
  readonly values: SettingValues;
  readonly set: (key: SettingKey, value: string) => void;
  readonly inherited: Readonly<Record<SettingKey, number | string>>;
  /** What the column of own values is called. */
  readonly own?: string;
  /** What the column of inherited values is called. */
  readonly from: string;
  /** What the way back to it is called. */
  readonly reset: string;
  readonly wrong: readonly SettingKey[];
  readonly error: unknown;
}

/** Each setting: what is set here, what is inherited where nothing is, and the way back to it. */
export function SettingFields(props: SettingFieldsProps): ReactElement {
  const texts = useTexts(directoryWords).settings;
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table aria-label={texts.title} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.setting}</Table.Th>
            <Table.Th>{props.own ?? texts.own}</Table.Th>
            <Table.Th className="office-one-line">{props.from}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {SETTING_KEYS.map((key) => (
            <SettingRow key={key} name={key} {...props} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function SettingRow(props: SettingFieldsProps & { readonly name: SettingKey }): ReactElement {
  const { name, values, set, inherited, wrong, error, reset } = props;
  const texts = useTexts(directoryWords).settings;
  const label = useTexts(settingWords)[name];
  const said = error instanceof Refusal ? error.at(`/settings/${name}`) : undefined;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {label}
      </Table.Th>
      <Table.Td>
        <TextInput
          aria-label={label}
          w="7rem"
          inputMode={name === 'reserveOpens' ? 'text' : 'numeric'}
          autoComplete="off"
          maxLength={5}
          placeholder={String(inherited[name])}
          value={values[name]}
          error={said ?? (wrong.includes(name) && texts.wrong)}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      </Table.Td>
      <Table.Td>
        <Text className="tabular">{inherited[name]}</Text>
      </Table.Td>
      <Table.Td className="office-one-line">
        {values[name] === '' ? (
          <Text c="dimmed" size="sm">
            {reset}
          </Text>
        ) : (
          <Button
            variant="default"
            size="compact-md"
            aria-label={`${reset}: ${label}`}
            onClick={() => set(name, '')}
          >
            {reset}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
