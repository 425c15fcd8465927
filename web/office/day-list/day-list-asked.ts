import { dayListAddress } from './kept-day-list.ts';

/** The address of the list named behind the `#`; null when that names none. It is always one of this site. */
export function dayListAsked(hash: string): string | null {
  const asked = new URLSearchParams(hash.split('?')[1] ?? '');
  const centre = asked.get('centre') ?? '';
  if (!/^[0-9a-f-]{36}$/i.test(centre)) return null;
  const date = /^\d{4}-\d\d-\d\d$/.exec(asked.get('date') ?? '')?.[0];
  const lang = /^(?:ru|en)$/.exec(asked.get('lang') ?? '')?.[0];
  const query = new URLSearchParams({ ...(date && { date }), ...(lang && { lang }) }).toString();
  return dayListAddress(centre) + (query ? `?${query}` : '');
}
