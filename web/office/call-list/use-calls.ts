import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';

export type Call = components['schemas']['CallView'];
export type Said = 'yes' | 'no' | 'missed';

const keyOf = (centreId: string): readonly string[] => ['call-list', centreId];

/** Read when somebody asks for it, not by the clock: each reading of names is written down. */
export function useCalls(centreId: string): UseQueryResult<{ items: Call[] }> {
  return useQuery({
    queryKey: keyOf(centreId),
    queryFn: () =>
      answer(api.GET('/api/v1/staff/centres/{centreId}/call-list', { params: { path: { centreId } } })),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Sends what the person said, and takes them off the list shown here. */
export function useSaid(
  centreId: string,
  call: Call,
  words: Readonly<Record<Said, string>>,
  onGone: () => void,
): UseMutationResult<unknown, Error, Said> {
  const off = useTakeOff(centreId);
  return useMutation({
    mutationFn: (said: Said) => send(centreId, call, said),
    onSuccess: (_, said) => {
      notifications.show({ message: words[said], color: 'ok' });
      // Before the card is gone, and what has the focus with it.
      onGone();
      off(call.id);
    },
  });
}

/** A person is settled, or to be called later: the next stands first. */
export function useTakeOff(centreId: string): (callId: string) => void {
  const queries = useQueryClient();
  return (callId) =>
    void queries.setQueryData<{ items: Call[] }>(
      keyOf(centreId),
      (list) => list && { items: list.items.filter(({ id }) => id !== callId) },
    );
}

function send(centreId: string, { id: callId, offer, calls }: Call, said: Said): Promise<unknown> {
  const params = { path: { centreId, callId } };
  if (said === 'yes')
    return answer(
      api.POST('/api/v1/staff/centres/{centreId}/call-list/{callId}/accept', {
        params,
        body: { offer: offer?.id ?? '' },
      }),
    );
  if (said === 'no')
    return answer(api.POST('/api/v1/staff/centres/{centreId}/call-list/{callId}/refuse', { params }));
  return answer(
    api.POST('/api/v1/staff/centres/{centreId}/call-list/{callId}/missed', { params, body: { calls } }),
  );
}
