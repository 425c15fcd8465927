import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';

type Region = components['schemas']['AdminRegionView'];

/** The regions the person keeps; those with centres first. */
export function useImportRegions(): UseQueryResult<Region[]> {
  return useQuery({
    queryKey: ['admin-regions'],
    queryFn: () => answer(api.GET('/api/v1/admin/regions')),
  });
}
