import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';

export type DeviceView = components['schemas']['DeviceView'];

export function useDevices(centreId: string): UseQueryResult<DeviceView[]> {
  return useQuery({
    queryKey: ['devices', centreId],
    queryFn: () =>
      answer(api.GET('/api/v1/staff/centres/{centreId}/devices', { params: { path: { centreId } } })),
  });
}

/** A change of the centre's devices: what was done is said, and the list is read anew. */
export function useDeviceChange<Given, Answer>(
  centreId: string,
  send: (given: Given) => Promise<Answer>,
  said: (answered: Answer) => string,
): UseMutationResult<Answer, Error, Given> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (answered) => {
      notifications.show({ message: said(answered), color: 'ok' });
      return queries.invalidateQueries({ queryKey: ['devices', centreId] });
    },
  });
}
