import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';
import { langOfName, nameOf } from './names.tsx';
import { PhoneLink } from './phone-link.tsx';

export interface Hotline {
  readonly region: string;
  readonly phone: string;
}

/** The hotlines of the regions that have one; nothing where there is none. */
export function Hotlines(props: {
  readonly frame: Frame;
  readonly hotlines: readonly Hotline[];
}): VNode | null {
  if (props.hotlines.length === 0) return null;
  return (
    <>
      <p>{props.frame.texts.home.byPhone}</p>
      <ul>
        {props.hotlines.map(({ region, phone }) => (
          <li key={region}>
            <span lang={langOfName(props.frame, region)}>{nameOf(props.frame, region)}</span>:{' '}
            <PhoneLink phone={phone} />
          </li>
        ))}
      </ul>
    </>
  );
}
