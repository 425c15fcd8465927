import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import type { ReactElement } from 'react';

interface KeyedProps extends Pick<
  ButtonProps,
  'color' | 'variant' | 'size' | 'disabled' | 'loading' | 'className'
> {
  readonly words: string;
  readonly shortCut?: string;
  readonly onPress: () => void;
}

/** A button with its key printed on it. */
export function KeyedButton({ words, shortCut, onPress, ...look }: KeyedProps): ReactElement {
  return (
    <Button
      {...look}
      onClick={onPress}
      aria-keyshortcuts={shortCut?.replace('Ctrl', 'Control')}
      rightSection={shortCut && <kbd aria-hidden="true">{shortCut}</kbd>}
    >
      {words}
    </Button>
  );
}
