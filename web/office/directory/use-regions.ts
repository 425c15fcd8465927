import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { useMe } from '../session/session.ts';

export type RegionCard = components['schemas']['AdminRegionView'];
export const REGIONS = 'admin-regions';

/** The regions the person keeps, by name; none for whoever keeps no region. */
export function useRegions(): readonly RegionCard[] {
  const isAllowed = useMe().permissions.includes('regions.manage');
  const { data = [] } = useQuery({
    queryKey: [REGIONS],
    queryFn: () => answer(api.GET('/api/v1/admin/regions')),
    enabled: isAllowed,
  });
  return data;
}
