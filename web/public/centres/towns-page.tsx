import type { VNode } from 'preact';
import { hrefOf } from '../frame/frame.ts';
import type { Frame, Page } from '../frame/frame.ts';
import { stepPath } from '../journey.ts';
import { BackLink } from '../parts/back-link.tsx';
import { langOfName, nameOf } from '../parts/names.tsx';

interface Region {
  readonly code: string;
  readonly name: string;
}

export interface TownsView {
  readonly service: { readonly code: string; readonly title: string };
  readonly regions: readonly Region[];
  /** null: the region is to be chosen first. */
  readonly region: Region | null;
  readonly towns: readonly string[];
}

/** `/book/<service>/towns`: every town with a centre, for whoever cannot or will not say where they are. */
export function townsPage(frame: Frame, view: TownsView): Page {
  const { centres } = frame.texts;
  const { service, regions, region, towns } = view;
  const list = stepPath(service.code, 'centres');
  const title = region ? centres.townsTitle : centres.regionTitle;
  const links = region
    ? towns.map((town) => ({ words: town, href: hrefOf(frame, list, { region: region.code, q: town }) }))
    : regions.map(({ code, name }) => ({
        words: nameOf(frame, name),
        lang: langOfName(frame, name),
        href: hrefOf(frame, `/book/${service.code}/towns`, { region: code }),
      }));
  const back = region && regions.length > 1 ? `/book/${service.code}/towns` : list;
  return {
    title,
    body: (
      <>
        <BackLink frame={frame} href={hrefOf(frame, back)} />
        <p class="step">
          {[service.title, region && nameOf(frame, region.name)].filter(Boolean).join(' · ')}
        </p>
        <h1>{title}</h1>
        <Columns links={links} />
      </>
    ),
  };
}

function Columns(props: {
  readonly links: readonly {
    readonly words: string;
    readonly href: string;
    readonly lang?: string | undefined;
  }[];
}): VNode {
  return (
    <ul class="columns">
      {props.links.map(({ words, href, lang }) => (
        <li key={href}>
          <a href={href} lang={lang}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}
