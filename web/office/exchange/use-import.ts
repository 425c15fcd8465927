import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InfiniteData, UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';

type Schemas = components['schemas'];
export type ImportDetail = Schemas['ImportDetailView'];
export type ImportShort = Schemas['ImportView'];
export type ImportRow = Schemas['ImportRowView'];
export type RowFilter = Schemas['ImportRowFilter'];
export type ColumnField = NonNullable<ImportDetail['columns'][number]>;
export type CentreField = ImportRow['changes'][number]['field'];
export type Choices = Schemas['ChoicesDto'];

/** Where an import is. */
export interface ImportPlace {
  readonly regionCode: string;
  readonly importId: string;
}

const keyOf = ({ importId }: ImportPlace): readonly string[] => ['import', importId];
const rowsKey = ({ importId }: ImportPlace): readonly string[] => ['import-rows', importId];
const stepKey = ({ importId }: ImportPlace): readonly string[] => ['import-step', importId];

export function useImport(place: ImportPlace): UseQueryResult<ImportDetail> {
  return useQuery({
    queryKey: keyOf(place),
    queryFn: () =>
      answer(api.GET('/api/v1/admin/regions/{regionCode}/imports/{importId}', { params: { path: place } })),
  });
}

/**
 * A step of an import: what it answers is the import from now on. Steps go one after another, in the order in which
 * they were pressed. The rows are read again after the last of them, done or refused: read before, they would show
 * what the next step is about to change as it was.
 */
export function useImportStep<Sent>(
  place: ImportPlace,
  send: (sent: Sent) => Promise<ImportDetail>,
  onDone: () => void = () => undefined,
): UseMutationResult<ImportDetail, Error, Sent> {
  const queries = useQueryClient();
  return useMutation({
    mutationKey: stepKey(place),
    scope: { id: stepKey(place).join(' ') },
    mutationFn: send,
    onSuccess: (next) => {
      queries.setQueryData(keyOf(place), next);
      onDone();
    },
    onSettled: () => {
      const isLast = queries.isMutating({ mutationKey: stepKey(place) }) === 1;
      if (isLast) void queries.invalidateQueries({ queryKey: rowsKey(place) });
    },
  });
}

/**
 * Shows a choice at once, before the server has it; the rows are read again when it has. A reading that is under way
 * began before the choice and would take it back.
 */
export function useShowChoice(place: ImportPlace): (choice: Choices['rows'][number]) => void {
  const queries = useQueryClient();
  return ({ number, taken, overwrite, renamed }) => {
    const chosen = {
      ...(taken !== undefined && { taken }),
      ...(overwrite !== undefined && { overwrite }),
      // Which office it is says whether it is taken, too; the server says the rest.
      ...(renamed !== undefined && { renamed, taken: renamed }),
    };
    const change = (row: ImportRow): ImportRow => (row.number === number ? { ...row, ...chosen } : row);
    void queries.cancelQueries({ queryKey: rowsKey(place) });
    queries.setQueriesData<InfiniteData<Schemas['ImportRowsView']>>(
      { queryKey: rowsKey(place) },
      (rows) =>
        rows && { ...rows, pages: rows.pages.map((page) => ({ ...page, items: page.items.map(change) })) },
    );
  };
}

/** What a live stream tells of an import, put where the page reads it. */
export function useShowImport(place: ImportPlace): (told: ImportShort) => void {
  const queries = useQueryClient();
  return (told) =>
    queries.setQueryData<ImportDetail>(keyOf(place), (known) => known && { ...known, ...told });
}
