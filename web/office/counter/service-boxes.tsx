import { Checkbox, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { useServices } from './use-counter.ts';
import { counterWords } from './words.ts';

interface BoxesProps {
  readonly offered: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error: string | null;
}

/** Which services a window takes. */
export function ServiceBoxes({ offered, chosen, onChange, error }: BoxesProps): ReactElement {
  const texts = useTexts(counterWords);
  const services = useServices();
  const place = (code: string): number => services.findIndex((service) => service.code === code);
  return (
    <Checkbox.Group label={texts.services} value={[...chosen]} onChange={onChange} error={error}>
      <Stack gap="xs" mt="xs">
        {offered
          .toSorted((a, b) => place(a) - place(b))
          .map((code) => (
            <Checkbox
              key={code}
              value={code}
              size="md"
              label={services.find((service) => service.code === code)?.title ?? code}
            />
          ))}
      </Stack>
    </Checkbox.Group>
  );
}
