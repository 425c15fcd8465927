import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { laterDate } from '../../shared/dates.ts';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { useCentre } from '../session/centre.tsx';
import { EMPTY_ROW, isFilled, sentRow, wrongTimes } from './rows.ts';
import type { RowAnswer, TypedRow } from './rows.ts';

export type PaperVisit = components['schemas']['DayVisitView'];
export type SheetDay = 'today' | 'yesterday';

/** Whose day is not over; whoever was missed may have been there all the same. */
const OPEN = ['booked', 'arrived', 'missed'];

export interface PaperModel {
  readonly day: SheetDay;
  readonly chooseDay: (day: SheetDay) => void;
  /** Null: not read yet. */
  readonly visits: readonly PaperVisit[] | null;
  readonly windows: readonly number[];
  readonly rowOf: (reference: string) => TypedRow;
  readonly change: (reference: string, part: Partial<TypedRow>) => void;
  readonly answers: ReadonlyMap<string, RowAnswer>;
  readonly isTried: boolean;
  readonly isNothingFilled: boolean;
  readonly send: () => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** The sheet of a day as it is being filled, and what became of each row that was sent. */
export function usePaper(): PaperModel {
  const { id: centreId } = useCentre();
  const [day, setDay] = useState<SheetDay>('today');
  const [rows, setRows] = useState<ReadonlyMap<string, TypedRow>>(new Map());
  const [answers, setAnswers] = useState<ReadonlyMap<string, RowAnswer>>(new Map());
  const [isTried, setTried] = useState(false);
  const { date, visits, windows, readError } = useSheetOf(centreId, day, answers);
  const enter = useEnter(centreId, (entered) => {
    setAnswers(new Map([...answers, ...entered.map((one) => [one.reference, one] as const)]));
    const done = new Set(entered.filter((one) => one.entered).map(({ reference }) => reference));
    setRows(new Map([...rows].filter(([reference]) => !done.has(reference))));
    setTried(false);
  });
  const filled = [...rows].filter(([, row]) => isFilled(row));
  return {
    ...{ day, visits, windows, answers, isTried },
    chooseDay: (next) => {
      setDay(next);
      setRows(new Map());
      setAnswers(new Map());
    },
    rowOf: (reference) => rows.get(reference) ?? EMPTY_ROW,
    change: (reference, part) =>
      setRows(new Map([...rows, [reference, { ...(rows.get(reference) ?? EMPTY_ROW), ...part }]])),
    isNothingFilled: isTried && filled.length === 0,
    send: () => {
      setTried(true);
      if (date === null || filled.length === 0 || filled.some(([, row]) => wrongTimes(row).length > 0))
        return;
      enter.mutate({ date, rows: filled.map(([reference, row]) => sentRow(reference, row)) });
    },
    isPending: enter.isPending,
    error: enter.error ?? readError,
  };
}

/** Which day it is at the centre the server says: this device's clock may be anything after an outage. */
function useSheetOf(centreId: string, day: SheetDay, answers: ReadonlyMap<string, RowAnswer>) {
  const path = { centreId };
  const hall = useQuery({
    queryKey: ['paper-hall', centreId],
    queryFn: () => answer(api.GET('/api/v1/staff/centres/{centreId}/hall', { params: { path } })),
  });
  const today = hall.data?.date ?? null;
  const date = today === null || day === 'today' ? today : laterDate(today, -1);
  const list = useQuery({
    queryKey: ['paper', centreId, date],
    queryFn: () =>
      answer(
        api.GET('/api/v1/staff/centres/{centreId}/visits', {
          params: { path, query: { date: date ?? '' } },
        }),
      ),
    enabled: date !== null,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const items = list.data?.items ?? null;
  return {
    date,
    // Those just entered stay, with what became of them.
    visits: items?.filter(({ status, reference }) => OPEN.includes(status) || answers.has(reference)) ?? null,
    windows: hall.data?.windows.map(({ number }) => number) ?? [],
    readError: hall.error ?? list.error,
  };
}

function useEnter(centreId: string, onEntered: (rows: readonly RowAnswer[]) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['PaperSheetDto']) =>
      answer(api.POST('/api/v1/staff/centres/{centreId}/paper', { params: { path: { centreId } }, body })),
    onSuccess: ({ rows }) => {
      onEntered(rows);
      void queries.invalidateQueries({ queryKey: ['paper', centreId] });
    },
  });
}
