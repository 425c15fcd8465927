import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { plainNumber } from '../../shared/language.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { MovedNote } from '../moves/moved-note.tsx';
import { ChangedCentres, ChangedDays } from './changed-days.tsx';
import type { ScheduleChange } from './edit-api.ts';
import { HitList } from './hit-list.tsx';
import { OvertakenNote } from './overtaken-note.tsx';
import type { Edit, Outcome } from './use-edit.ts';
import type { WeekTexts } from './week-texts.ts';
import { scheduleWords } from './words.ts';

interface ChangePanelProps {
  readonly edit: Edit;
  /** Shows a week in the fields it was typed in. */
  readonly onWeek?: (week: WeekTexts) => void;
}

/** What became of an edit: what it would do, what somebody else did meanwhile, that it is saved. */
export function ChangePanel({ edit, onWeek }: ChangePanelProps): ReactElement {
  const { overtaken } = edit;
  if (overtaken) return <OvertakenNote edit={edit} overtaken={overtaken} onWeek={onWeek} />;
  return <ChangeOutcome edit={edit} />;
}

/** What an edit would do and whom it hits, with the button that does it; takes the focus when it appears. */
export function ChangeOutcome({ edit }: { readonly edit: Outcome }): ReactElement {
  const texts = useTexts(scheduleWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const { tried, saved, error } = edit;
  useEffect(() => {
    if (tried) heading.current?.focus();
  }, [tried]);
  if (saved) return <Saved change={saved} />;
  if (!tried) return <FailureNote error={error} />;
  return (
    <section className="office-panel" aria-labelledby="what-changes">
      <Stack gap="md">
        <Title order={2} id="what-changes" ref={heading} tabIndex={-1}>
          {texts.whatChanges}
        </Title>
        <Sums change={tried} />
        {tried.centresConcerned > 1 ? (
          <ChangedCentres centres={tried.centres} />
        ) : (
          <ChangedDays days={tried.centres[0]?.days ?? []} />
        )}
        {tried.visits > 0 && <HitList change={tried} />}
        <Group>
          <Button onClick={edit.save} loading={edit.isPending}>
            {tried.visits > 0 ? texts.saveAndMove(tried.visits) : texts.save}
          </Button>
          <Button variant="default" onClick={edit.cancel}>
            {texts.back}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

function Sums({ change }: { readonly change: ScheduleChange }): ReactElement {
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  if (change.centres.length === 0) return <Text>{texts.nothingChanges}</Text>;
  const number = (value: number): string => plainNumber(language, value);
  return (
    <List>
      {change.centresConcerned > 1 && <List.Item>{texts.concerned(change.centres.length)}</List.Item>}
      {change.daysGained > 0 && <List.Item>{texts.daysGained(change.daysGained)}</List.Item>}
      {change.daysLost > 0 && <List.Item>{texts.daysLost(change.daysLost)}</List.Item>}
      <List.Item>{texts.placesChange(number(change.placesBefore), number(change.placesAfter))}</List.Item>
    </List>
  );
}

function Saved({ change }: { readonly change: ScheduleChange }): ReactElement {
  const { moveRunId: runId, centres, visits } = change;
  if (runId === null) return <SavedNote />;
  const [first, ...others] = centres;
  const isAtOne = first !== undefined && others.length === 0;
  return <MovedNote visits={visits} at={isAtOne ? { centreId: first.centreId, runId } : null} />;
}

function SavedNote(): ReactElement {
  const texts = useTexts(scheduleWords);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <Alert ref={note} tabIndex={-1} role="status" color="ok" variant="light">
      {texts.saved}
    </Alert>
  );
}
