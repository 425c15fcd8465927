import { Alert, Button, Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { plainNumber } from '../../shared/language.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { RefusedLinks } from './refused-links.tsx';
import type { ImportDetail, ImportPlace } from './use-import.ts';
import { exchangeWords } from './words.ts';

/** What became of the file. */
export function ResultStep(props: {
  readonly place: ImportPlace;
  readonly file: ImportDetail;
}): ReactElement {
  const { result: words } = useTexts(exchangeWords);
  const { language } = useLanguage();
  const { place, file } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { applied, left, refused, moved, failed } = file.counts;
  const sums = [
    [words.applied, applied],
    [words.left, left],
    [words.refused, refused],
    [words.moved, moved],
  ] as const;
  return (
    <Stack gap="md" component="section" aria-labelledby="result-title">
      <Title order={2} id="result-title" tabIndex={-1} ref={title}>
        {words.title}
      </Title>
      <SimpleGrid cols={{ base: 2, md: 4 }}>
        {sums.map(([name, count]) => (
          <Card key={name} withBorder>
            <Text fz="1.75rem" fw={600}>
              {plainNumber(language, count)}
            </Text>
            <Text c="dimmed">{name}</Text>
          </Card>
        ))}
      </SimpleGrid>
      {failed > 0 && <Alert color="warn">{words.failed}</Alert>}
      {refused > 0 && <RefusedLinks place={place} />}
      <Button component={Link} to="/exchange" className="office-own-width" variant="default">
        {words.again}
      </Button>
    </Stack>
  );
}
