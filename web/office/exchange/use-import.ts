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

export function useImport(place: ImportPlace): UseQueryResult<ImportDetail> {
  return useQuery({
    queryKey: keyOf(place),
    queryFn: () =>
      answer(api.GET('/api/v1/admin/regions/{regionCode}/imports/{importId}', { params: { path: place } })),
  });
}

/** A step of an import: what it answers is the import from now on. */
export function useImportStep<Sent>(
  place: ImportPlace,
  send: (sent: Sent) => Promise<ImportDetail>,
  onDone: () => void = () => undefined,
): UseMutationResult<ImportDetail, Error, Sent> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (next) => {
      queries.setQueryData(keyOf(place), next);
      void queries.invalidateQueries({ queryKey: ['import-rows', place.importId] });
      onDone();
    },
  });
}

/** Shows a choice at once, before the server has it; the rows are read again when it has. */
export function useShowChoice(place: ImportPlace): (choice: Choices['rows'][number]) => void {
  const queries = useQueryClient();
  return ({ number, taken, overwrite }) => {
    const chosen = { ...(taken !== undefined && { taken }), ...(overwrite !== undefined && { overwrite }) };
    const change = (row: ImportRow): ImportRow => (row.number === number ? { ...row, ...chosen } : row);
    queries.setQueriesData<InfiniteData<Schemas['ImportRowsView']>>(
      { queryKey: ['import-rows', place.importId] },
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
