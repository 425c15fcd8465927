import { Stack } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

export interface FormProps {
  readonly label: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form that is judged when it is sent, by our own words and never by the browser's bubbles. */
export function Form({ label, onSubmit, children }: FormProps): ReactElement {
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack gap="md">{children}</Stack>
    </form>
  );
}
