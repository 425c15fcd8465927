import { Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { keep, kept } from '../parts/kept.ts';
import { SINGLE_KEYS } from './single-keys.ts';
import { BOOK_KEY } from './book-key.ts';
import { OUTCOMES } from './views.ts';
import { documentKey } from './visit-end-panel.tsx';
import { counterWords } from './words.ts';

/** Every key of the window, and the switch of those that are single characters. */
export function ShortCuts(): ReactElement {
  const texts = useTexts(counterWords);
  const [isOn, setOn] = useState(() => kept<boolean>(SINGLE_KEYS) ?? true);
  const keys: readonly (readonly [string, string])[] = [
    ['F9', texts.keyPrimary],
    ['Ctrl+F9', texts.finishOnly],
    ['F8', texts.recall],
    ['Ctrl+F8', texts.miss],
    ['F2', texts.defer],
    ['Ctrl+F2', texts.handOver],
    ['Ctrl+Z', texts.keyUndo],
    [BOOK_KEY, texts.keyBook],
    [`1–${OUTCOMES.length}`, texts.keyOutcome],
    [`${documentKey(0)}–9`, texts.keyDocuments],
    ['?', texts.keyHelp],
  ];
  return (
    <Stack>
      <dl className="counter-keys">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Switch
        size="md"
        label={texts.singleKeys}
        checked={isOn}
        onChange={(event) => {
          keep(SINGLE_KEYS, event.currentTarget.checked);
          setOn(event.currentTarget.checked);
        }}
      />
    </Stack>
  );
}
