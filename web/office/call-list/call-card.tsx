import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import './call-list.css';
import '../visits/visits.css';
import { answer, api } from '../api/client.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useLanguage, useTexts } from '../language/language.tsx';
import { whenOf } from '../moves/when.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useCentre } from '../session/centre.tsx';
import { groupedReference } from '../visits/grouped-reference.ts';
import { MoveForm } from '../visits/move-form.tsx';
import { useServices } from '../visits/use-services.ts';
import { useSaid, useTakeOff } from './use-calls.ts';
import type { Call } from './use-calls.ts';
import { callListWords } from './words.ts';

interface CallProps {
  readonly call: Call;
  /** The card is about to go, and the focus with it. */
  readonly onGone: () => void;
}

/** One person: who, where to call, what to offer, and the four answers. */
export function CallCard({ call, onGone }: CallProps): ReactElement {
  const texts = useTexts(callListWords);
  const { language } = useLanguage();
  const services = useServices();
  const { phone, email, start, isPast, reference, service, reason, calls, callAfter } = call;
  return (
    <Stack component="li" className="office-panel" gap="xs" aria-label={nameOf(call)}>
      <Title order={2}>{nameOf(call)}</Title>
      {phone === null ? (
        <Text fw={600}>{texts.noPhone}</Text>
      ) : (
        <Anchor href={`tel:${phone}`} className="call-phone tabular office-own-width">
          {phone}
        </Anchor>
      )}
      {email !== null && <Text>{texts.mail(email)}</Text>}
      {isPast && (
        <Text c="err" fw={600}>
          {texts.past}
        </Text>
      )}
      <Text>
        {`${texts.was(whenOf(language, start))} · ${services.titleOf(service)} · ${texts.number(groupedReference(reference))}`}
      </Text>
      {reason !== null && <Text>{texts.reason(reason)}</Text>}
      <OfferLine call={call} />
      {calls > 0 && <Text>{texts.calls(calls)}</Text>}
      {callAfter !== null && <Text c="dimmed">{texts.after(whenOf(language, callAfter))}</Text>}
      <Answers call={call} onGone={onGone} />
    </Stack>
  );
}

function OfferLine({ call: { offer } }: { readonly call: Call }): ReactElement {
  const texts = useTexts(callListWords);
  const { language } = useLanguage();
  const { id: centreId } = useCentre();
  if (offer === null) return <Text fw={600}>{texts.noOffer}</Text>;
  return (
    <>
      <Text fw={600}>
        {`${texts.offer(whenOf(language, offer.start))} (${texts.until(whenOf(language, offer.keptUntil))})`}
      </Text>
      {offer.centreId !== centreId && <Text>{texts.elsewhere(offer.centreName)}</Text>}
    </>
  );
}

function Answers({ call, onGone }: CallProps): ReactElement {
  const texts = useTexts(callListWords);
  const { id: centreId } = useCentre();
  const name = nameOf(call);
  const [isMoving, setMoving] = useState(false);
  const takeOff = useTakeOff(centreId);
  const words = { yes: texts.saidYes(name), no: texts.saidNo(name), missed: texts.saidMissed(name) };
  const said = useSaid(centreId, call, words, onGone);
  return (
    <>
      <Group gap="sm">
        {call.offer && (
          <Button loading={said.isPending} onClick={() => said.mutate('yes')}>
            {texts.yes}
          </Button>
        )}
        <Button variant="default" aria-expanded={isMoving} onClick={() => setMoving(!isMoving)}>
          {texts.another}
        </Button>
        <Button variant="default" loading={said.isPending} onClick={() => said.mutate('missed')}>
          {texts.missed}
        </Button>
        <ConfirmButton
          label={texts.no}
          question={texts.noQuestion}
          act={texts.noAct}
          isPending={said.isPending}
          onConfirm={() => said.mutate('no')}
        />
      </Group>
      <FailureNote error={said.error} />
      {isMoving && (
        <OtherTime
          reference={call.reference}
          onDone={() => {
            onGone();
            takeOff(call.id);
          }}
        />
      )}
    </>
  );
}

/** The ordinary move of a visit, which settles the call as well. */
function OtherTime(props: { readonly reference: string; readonly onDone: () => void }): ReactElement {
  const { id: centreId } = useCentre();
  const visit = useQuery({
    queryKey: ['visit', centreId, props.reference],
    queryFn: () =>
      answer(
        api.GET('/api/v1/staff/centres/{centreId}/visits/{reference}', {
          params: { path: { centreId, reference: props.reference } },
        }),
      ),
  });
  if (visit.isPending) return <Waiting />;
  if (!visit.data) return <FailureNote error={visit.error} />;
  return <MoveForm visit={visit.data} onDone={props.onDone} />;
}

function nameOf({ familyName, givenName, patronymic }: Call): string {
  return [familyName, givenName, patronymic].filter(Boolean).join(' ');
}
