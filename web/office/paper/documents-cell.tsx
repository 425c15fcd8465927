import { Checkbox, Stack, Table, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useServices } from '../counter/use-counter.ts';
import { useTexts } from '../language/language.tsx';
import { fullName } from '../visits/find-visit.tsx';
import type { PaperRowProps } from './paper-row.tsx';
import { paperWords } from './words.ts';

/** Which documents were seen: folded, for most rows of a sheet say the same or nothing. */
export function DocumentsCell({ visit, model }: PaperRowProps): ReactElement {
  const texts = useTexts(paperWords);
  const services = useServices();
  const who = fullName(visit.visitor);
  const { documents: seen } = model.rowOf(visit.reference);
  const audiences = services.find(({ code }) => code === visit.service)?.audiences ?? [];
  const documents = audiences.find(({ code }) => code === visit.audience)?.documents ?? [];
  const toggle = (code: string): readonly string[] =>
    seen.includes(code) ? seen.filter((one) => one !== code) : [...seen, code];
  return (
    <Table.Td>
      <details className="paper-documents">
        <summary>
          {texts.documentsSeen(seen.length)}
          <VisuallyHidden>, {texts.of(texts.documents, who)}</VisuallyHidden>
        </summary>
        <Stack gap="xs" mt="xs">
          {documents.map(({ code, title }) => (
            <Checkbox
              key={code}
              label={title}
              checked={seen.includes(code)}
              onChange={() => model.change(visit.reference, { documents: toggle(code) })}
            />
          ))}
        </Stack>
      </details>
    </Table.Td>
  );
}
