import { Button, Fieldset, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import type { Role } from '../api/views.ts';
import { CentreSelect } from '../centres/centre-select.tsx';
import { useTexts } from '../language/language.tsx';
import { nextDraft, withRole } from '../roles/draft.ts';
import type { RoleDraft } from '../roles/draft.ts';
import { ROLE_SCOPES, regionsToGive, rolesToGive } from '../roles/roles-to-give.ts';
import { rolesWords } from '../roles/words.ts';
import { useChosenCentre } from '../session/centre.tsx';
import { useMe } from '../session/session.ts';
import { staffWords } from './words.ts';

export interface RolesEditorProps {
  readonly drafts: readonly RoleDraft[];
  /** Whether it was sent: what is missing is said only then. */
  readonly isJudged: boolean;
  readonly onChange: (drafts: readonly RoleDraft[]) => void;
}

/** What a person may do and where, one line a role. */
export function RolesEditor({ drafts, isJudged, onChange }: RolesEditorProps): ReactElement {
  const texts = useTexts(staffWords).editor;
  const { centre } = useChosenCentre();
  const [first = 'operator'] = rolesToGive(useMe().roles);
  const replace = (next: RoleDraft): void =>
    onChange(drafts.map((draft) => (draft.key === next.key ? next : draft)));
  return (
    <Fieldset legend={texts.legend}>
      <Stack gap="md" align="flex-start">
        {isJudged && drafts.length === 0 && (
          <Text role="alert" c="err">
            {texts.empty}
          </Text>
        )}
        {drafts.map((draft) => (
          <RoleLine
            key={draft.key}
            draft={draft}
            isJudged={isJudged}
            onChange={replace}
            onRemove={() => onChange(drafts.filter(({ key }) => key !== draft.key))}
          />
        ))}
        <Button variant="default" onClick={() => onChange([...drafts, nextDraft(drafts, first, centre)])}>
          {texts.add}
        </Button>
      </Stack>
    </Fieldset>
  );
}

interface RoleLineProps {
  readonly draft: RoleDraft;
  readonly isJudged: boolean;
  readonly onChange: (draft: RoleDraft) => void;
  readonly onRemove: () => void;
}

function RoleLine({ draft, isJudged, onChange, onRemove }: RoleLineProps): ReactElement {
  const texts = useTexts(staffWords).editor;
  const { names, mays } = useTexts(rolesWords);
  // Somebody wider may have given it: it is shown, though not offered.
  const offered = [...new Set<Role>([...rolesToGive(useMe().roles), draft.role])];
  return (
    <Group gap="sm" align="flex-start" className="office-role-line">
      <Select
        label={texts.role}
        data={offered.map((role) => ({ value: role, label: names[role] }))}
        value={draft.role}
        allowDeselect={false}
        onChange={(role) => role && onChange(withRole(draft, role))}
      />
      <PlaceField draft={draft} isJudged={isJudged} onChange={onChange} />
      <Button variant="default" aria-label={texts.removeOf(names[draft.role])} onClick={onRemove}>
        {texts.remove}
      </Button>
      <Text c="dimmed" size="sm" w="100%">
        {mays[draft.role]}
      </Text>
    </Group>
  );
}

function PlaceField({ draft, isJudged, onChange }: Omit<RoleLineProps, 'onRemove'>): ReactElement | null {
  const texts = useTexts(staffWords).editor;
  const scope = ROLE_SCOPES[draft.role];
  const error = isJudged && draft.place === null ? texts.place : undefined;
  if (scope === 'everywhere') return null;
  if (scope === 'region') return <RegionSelect draft={draft} error={error} onChange={onChange} />;
  return (
    <CentreSelect
      label={texts.centre}
      chosen={draft.place}
      error={error}
      onChoose={({ id, name }) => onChange({ ...draft, place: { id, name } })}
    />
  );
}

interface RegionSelectProps {
  readonly draft: RoleDraft;
  readonly error: string | undefined;
  readonly onChange: (draft: RoleDraft) => void;
}

function RegionSelect({ draft, error, onChange }: RegionSelectProps): ReactElement {
  const texts = useTexts(staffWords).editor;
  const own = regionsToGive(useMe().roles);
  const { data: regions = [] } = useQuery({
    queryKey: ['regions'],
    queryFn: () => answer(api.GET('/api/v1/regions')),
    staleTime: Infinity,
  });
  const offered = regions.filter(({ code }) => own === null || own.includes(code));
  return (
    <Select
      className="office-grows"
      label={texts.region}
      searchable
      allowDeselect={false}
      error={error}
      data={offered.map(({ code, name }) => ({ value: code, label: name }))}
      value={draft.place?.id ?? null}
      onChange={(code) => {
        const region = offered.find((one) => one.code === code);
        if (region) onChange({ ...draft, place: { id: region.code, name: region.name } });
      }}
    />
  );
}
