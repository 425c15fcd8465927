import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { useLanguage } from '../language/language.tsx';
import type { Service } from './views.ts';

/** What centres do or did; it changes so seldom that one reading a session is enough. */
export function useServices(): { readonly all: readonly Service[]; titleOf(code: string): string } {
  const { language } = useLanguage();
  const { data = [] } = useQuery({
    queryKey: ['services', language],
    queryFn: () => answer(api.GET('/api/v1/staff/services')),
    staleTime: Infinity,
  });
  return { all: data, titleOf: (code) => data.find((service) => service.code === code)?.title ?? code };
}
