import type { ReactElement } from 'react';
import { clockTime } from '../../shared/dates.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useConnection } from '../live/connection.ts';
import { frameWords } from './words.ts';

/** Always on the screen: what is shown is worth as much as its connection. */
export function ConnectionMark(): ReactElement {
  const texts = useTexts(frameWords);
  const { language } = useLanguage();
  const connection = useConnection();
  // When this device lost it, by this device's own clock.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const words =
    connection.state === 'lost'
      ? texts.lost(clockTime(language, timeZone, connection.since))
      : texts[connection.state];
  return (
    <span
      className="connection"
      data-state={connection.state}
      role="status"
      title={connection.state === 'lost' ? texts.lostHint : undefined}
    >
      {words}
    </span>
  );
}
