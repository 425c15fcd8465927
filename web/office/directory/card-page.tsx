import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { shortDayWords } from '../../shared/dates.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useLanguage, useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { MovedNews } from '../moves/moved-news.tsx';
import { useMe } from '../session/session.ts';
import { ClosingPanel } from './closing-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { ServicesPanel } from './services-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { useCard } from './use-card.ts';
import { mayKeep } from './views.ts';
import type { CentreCard } from './views.ts';
import { WindowsPanel } from './windows-panel.tsx';
import { directoryWords } from './words.ts';

/** Everything of one centre, each part to be edited by itself. */
export function CardPage(): ReactElement {
  const texts = useTexts(directoryWords);
  const { centreId = '' }: { centreId?: string } = useParams({ strict: false });
  const card = useCard(centreId);
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/directory">
        ← {texts.back}
      </Anchor>
      {card.isError && <FailureNote error={card.error} />}
      {card.isPending && <Waiting />}
      {card.data && <Card key={card.data.id} card={card.data} />}
    </Stack>
  );
}

function Card({ card }: { readonly card: CentreCard }): ReactElement {
  const isKept = mayKeep(useMe(), card.regionCode);
  return (
    <>
      <Heading card={card} />
      <MovedNews centreId={card.id}>
        <FactsPanel card={card} isKept={isKept} />
        <WindowsPanel card={card} />
        <ServicesPanel card={card} isKept={isKept} />
        <SettingsPanel card={card} />
        {isKept && <ClosingPanel key={String(card.closedAt)} card={card} />}
      </MovedNews>
    </>
  );
}

function Heading({ card }: { readonly card: CentreCard }): ReactElement {
  const texts = useTexts(directoryWords);
  const { language } = useLanguage();
  const { closedOn: day, closed: isClosed } = card;
  return (
    <div>
      <Title order={1}>{card.name}</Title>
      <Text c="dimmed">
        {card.code} · {texts.kinds[card.kind]} · {card.regionName}
      </Text>
      <Group gap="sm">
        {day !== null && (
          <Badge color={isClosed ? 'err' : 'warn'} variant="light" tt="none">
            {(isClosed ? texts.closedOn : texts.closesOn)(shortDayWords(language, day))}
          </Badge>
        )}
        {card.demo && <Badge variant="default">{texts.demo}</Badge>}
        {!isClosed && (
          <Anchor href={`/centres/${encodeURIComponent(card.code)}`} target="_blank">
            {texts.onSite}
          </Anchor>
        )}
      </Group>
    </div>
  );
}
