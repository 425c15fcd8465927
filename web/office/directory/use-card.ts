import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { useTellMoved } from '../moves/moved-news.tsx';
import type { Applied, CentreCard } from './views.ts';
import { directoryWords } from './words.ts';

export const CARD = 'admin-centre';
const LIST = 'admin-centres';

export function useCard(centreId: string): UseQueryResult<CentreCard> {
  return useQuery({
    queryKey: [CARD, centreId],
    queryFn: () => answer(api.GET('/api/v1/admin/centres/{centreId}', { params: { path: { centreId } } })),
  });
}

/** Shows a card as it was saved, and says so; with visits that have to move, how many and where to see to them. */
export function useCardSaved(): (card: CentreCard, done?: { said?: string; applied?: Applied }) => void {
  const queries = useQueryClient();
  const texts = useTexts(directoryWords);
  const tellMoved = useTellMoved();
  return (card, { said, applied } = {}) => {
    queries.setQueryData([CARD, card.id], card);
    void queries.invalidateQueries({ queryKey: [LIST] });
    // The name in the header, and whether the centre can be chosen there.
    void queries.invalidateQueries({ queryKey: ['session'] });
    if (!tellMoved(applied)) notifications.show({ message: said ?? texts.saved, color: 'ok' });
  };
}
