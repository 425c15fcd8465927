import { Anchor, Button, Group, Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import './visits.css';
import { answer, api } from '../api/client.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useCentre } from '../session/centre.tsx';
import { CancelForm } from './cancel-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { fullName } from './find-visit.tsx';
import { MoveForm } from './move-form.tsx';
import type { Visit } from './views.ts';
import { VisitFacts } from './visit-facts.tsx';
import { visitsWords } from './words.ts';

const ACTIVE = ['booked', 'arrived', 'called', 'in-service', 'deferred'];

/** One visit, and what can be done with it. */
export function VisitPage(): ReactElement {
  const texts = useTexts(visitsWords);
  const { language } = useLanguage();
  const { id: centreId } = useCentre();
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const { reference = '' } = params;
  const queries = useQueryClient();
  // The server says the documents in the language it is asked in.
  const key = ['visit', centreId, reference, language];
  const visit = useQuery({
    queryKey: key,
    queryFn: () =>
      answer(
        api.GET('/api/v1/staff/centres/{centreId}/visits/{reference}', {
          params: { path: { centreId, reference } },
        }),
      ),
    staleTime: 0,
  });
  if (visit.isPending) return <Waiting />;
  return (
    <Stack maw="44rem">
      <Anchor component={Link} to="/visits">
        {texts.back}
      </Anchor>
      <FailureNote error={visit.error} />
      {visit.data && (
        <>
          <Title order={1}>{fullName(visit.data.visitor)}</Title>
          <VisitFacts visit={visit.data} />
          <Acts visit={visit.data} onChanged={(changed) => queries.setQueryData(key, changed)} />
        </>
      )}
    </Stack>
  );
}

interface ActsProps {
  readonly visit: Visit;
  readonly onChanged: (visit: Visit) => void;
}

type Act = 'move' | 'cancel' | 'correct';

function Acts({ visit, onChanged }: ActsProps): ReactElement {
  const texts = useTexts(visitsWords);
  const { id: centreId } = useCentre();
  const [act, setAct] = useState<Act | null>(null);
  const done = (changed: Visit): void => {
    setAct(null);
    onChanged(changed);
  };
  const acts: readonly Act[] = [
    ...(visit.status === 'booked' ? (['move'] as const) : []),
    ...(ACTIVE.includes(visit.status) ? (['cancel', 'correct'] as const) : []),
  ];
  return (
    <>
      <Group>
        <Button
          component="a"
          target="_blank"
          rel="noopener"
          href={`/api/v1/staff/centres/${centreId}/visits/${visit.reference}/talon.pdf`}
        >
          {texts.print}
        </Button>
        {acts.map((each) => (
          <Button
            key={each}
            variant="default"
            aria-expanded={act === each}
            onClick={() => setAct(act === each ? null : each)}
          >
            {texts[each]}
          </Button>
        ))}
      </Group>
      {act === 'move' && <MoveForm visit={visit} onDone={done} />}
      {act === 'cancel' && <CancelForm visit={visit} onDone={done} />}
      {act === 'correct' && <CorrectForm visit={visit} onDone={done} />}
    </>
  );
}
