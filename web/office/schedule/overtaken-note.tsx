import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../language/language.tsx';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { OWN, sidesOf } from './meanwhile.ts';
import type { Overtaken } from './meanwhile.ts';
import type { Edit } from './use-edit.ts';
import { textsOf, weekOf, weekOn, weekTextsIn } from './week-texts.ts';
import type { WeekTexts } from './week-texts.ts';
import { scheduleWords } from './words.ts';

interface OvertakenNoteProps {
  readonly edit: Edit;
  readonly overtaken: Overtaken;
  /** Shows a week in the fields it was typed in. */
  readonly onWeek: ((week: WeekTexts) => void) | undefined;
}

/** Somebody else was faster: both edits side by side; one's own is looked at again beside theirs before it is saved. */
export function OvertakenNote({ edit, overtaken, onWeek }: OvertakenNoteProps): ReactElement {
  const texts = useTexts(scheduleWords);
  const { language } = useLanguage();
  const { wanted, present } = overtaken;
  const sides = sidesOf(overtaken, { texts, language });
  const isWeek = wanted.kind === 'put-week';
  const merge = (merged: Readonly<Record<string, string>>): void => {
    if (!isWeek) return merged[OWN] === sides.mine[OWN] ? edit.preview(wanted) : edit.cancel();
    const week = weekTextsIn(merged);
    onWeek?.(week);
    const sent = weekOf(week);
    if (sent.ok) edit.preview({ ...wanted, week: sent.week });
  };
  const takeTheirs = (): void => {
    edit.cancel();
    if (isWeek) onWeek?.(textsOf(weekOn(present.weeks ?? [], wanted.validFrom ?? '')));
  };
  return <ChangedMeanwhile {...sides} isPending={edit.isPending} onMerge={merge} onTakeTheirs={takeTheirs} />;
}
