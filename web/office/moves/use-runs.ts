import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';

export type MoveRun = components['schemas']['MoveRunView'];
export type MovedPeople = components['schemas']['MovedPeopleView'];

/** Whose moves: of one centre, or of all centres of a region. */
export type Whose =
  | { readonly centreId: string; readonly regionCode?: never }
  | { readonly regionCode: string; readonly centreId?: never };

/** How far they are is seen as it goes on. */
const LOOK_AGAIN_MS = 3000;

export function useRuns(whose: Whose): UseQueryResult<{ items: MoveRun[] }> {
  return useQuery({
    queryKey: ['moves', whose],
    queryFn: () => {
      const { centreId, regionCode } = whose;
      return centreId === undefined
        ? answer(api.GET('/api/v1/admin/regions/{regionCode}/moves', { params: { path: { regionCode } } }))
        : answer(api.GET('/api/v1/admin/centres/{centreId}/moves', { params: { path: { centreId } } }));
    },
    refetchInterval: LOOK_AGAIN_MS,
  });
}

export function useRun(centreId: string, runId: string): UseQueryResult<MovedPeople> {
  return useQuery({
    queryKey: ['moves', { centreId }, runId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/admin/centres/{centreId}/moves/{runId}', { params: { path: { centreId, runId } } }),
      ),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** Stops the run of one centre or goes on with it. */
export function useTurn({
  centreId,
  id: runId,
}: MoveRun): UseMutationResult<unknown, Error, 'stop' | 'resume'> {
  const queries = useQueryClient();
  const params = { path: { centreId, runId } };
  return useMutation({
    mutationFn: (act: 'stop' | 'resume') =>
      act === 'stop'
        ? answer(api.POST('/api/v1/admin/centres/{centreId}/moves/{runId}/stop', { params }))
        : answer(api.POST('/api/v1/admin/centres/{centreId}/moves/{runId}/resume', { params })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['moves'] }),
  });
}
