import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { useLive } from '../live/use-live.ts';

export type MoveRun = components['schemas']['MoveRunView'];
export type MovedPeople = components['schemas']['MovedPeopleView'];
export type MoveTurn = components['schemas']['MoveTurn'];
type Runs = components['schemas']['MoveRunsView'];

/** Whose moves: of one centre, or of all centres of a region. */
export type Whose =
  | { readonly centreId: string; readonly regionCode?: never }
  | { readonly regionCode: string; readonly centreId?: never };

/** Asked once for a refusal's sake; from then on the stream tells, and nothing older may be put over it. */
const ONCE = { staleTime: Infinity } as const;

export function useRuns(whose: Whose): UseQueryResult<Runs> {
  const queries = useQueryClient();
  const { centreId, regionCode } = whose;
  const queryKey = ['moves', whose];
  const runs = useQuery({
    ...ONCE,
    queryKey,
    queryFn: () =>
      centreId === undefined
        ? answer(api.GET('/api/v1/admin/regions/{regionCode}/moves', { params: { path: { regionCode } } }))
        : answer(api.GET('/api/v1/admin/centres/{centreId}/moves', { params: { path: { centreId } } })),
  });
  const place = centreId === undefined ? `regions/${regionCode}` : `centres/${centreId}`;
  useLive(runs.isSuccess ? `/api/v1/admin/${place}/moves/live` : null, {
    moves: (told) => queries.setQueryData(queryKey, told),
  });
  return runs;
}

export function useRun(centreId: string, runId: string): UseQueryResult<MovedPeople> {
  const queries = useQueryClient();
  const queryKey = ['moves', { centreId }, runId];
  const run = useQuery({
    ...ONCE,
    queryKey,
    queryFn: () =>
      answer(
        api.GET('/api/v1/admin/centres/{centreId}/moves/{runId}', { params: { path: { centreId, runId } } }),
      ),
  });
  useLive(run.isSuccess ? `/api/v1/admin/centres/${centreId}/moves/${runId}/live` : null, {
    move: (told) => queries.setQueryData(queryKey, told),
  });
  return run;
}

/** Stops a run or goes on with it, at one centre or in the whole region; the stream says when it is so. */
export function useTurn(whose: Whose, runId: string): UseMutationResult<unknown, Error, MoveTurn> {
  const { centreId, regionCode } = whose;
  return useMutation({
    mutationFn: (turn: MoveTurn) =>
      centreId === undefined
        ? answer(
            api.POST('/api/v1/admin/regions/{regionCode}/moves/{runId}/{turn}', {
              params: { path: { regionCode, runId, turn } },
            }),
          )
        : answer(
            api.POST('/api/v1/admin/centres/{centreId}/moves/{runId}/{turn}', {
              params: { path: { centreId, runId, turn } },
            }),
          ),
  });
}
