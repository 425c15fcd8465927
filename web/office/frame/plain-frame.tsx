import { Group, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../language/language.tsx';
import { ConnectionMark } from './connection-mark.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { frameWords } from './words.ts';

/** Around the screens before one is signed in: one narrow column. */
export function PlainFrame({ children }: { readonly children: ReactNode }): ReactElement {
  const texts = useTexts(frameWords);
  return (
    <>
      <DemoBanner />
      <header className="office-header">
        <div className="office-bar">
          <Text className="office-name" component="span">
            {texts.name}
          </Text>
          <ConnectionMark />
          <Group className="aside">
            <LanguageSwitch />
          </Group>
        </div>
      </header>
      <main id="main" className="office-main" tabIndex={-1}>
        <div className="office-narrow office-panel">{children}</div>
      </main>
    </>
  );
}
