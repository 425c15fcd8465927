import type { ComponentChildren } from 'preact';
import type { Language } from '../../shared/language.ts';
import type { Sight } from '../../shared/sight.ts';
import { textsOf } from '../languages/texts-of.ts';
import type { Texts } from '../languages/ru.ts';

/** Addresses of the built files; null while nothing is built (tests of the server alone). */
export interface PageAssets {
  readonly script: string | null;
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
}

/** What every page knows of its request. Passed by hand to each component. */
export interface Frame {
  readonly language: Language;
  readonly texts: Texts;
  /** Regions and days off in this language, by their Russian names; empty in Russian. */
  readonly names: ReadonlyMap<string, string>;
  /** The address without the language prefix and without the query: `/visit/48271935`. */
  readonly path: string;
  /** The query with its question mark, or nothing. */
  readonly search: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly demo: boolean;
  /** What the reader chose in the low-vision panel. */
  readonly sight: Sight;
  /** `https://okno.example` of this installation, for addresses that must name the host. */
  readonly origin: string;
  readonly assets: PageAssets;
}

/** A page before the frame is put around it. */
export interface Page {
  readonly title: string;
  readonly body: ComponentChildren;
  /** One or two sentences for search engines; without it, the site's own. */
  readonly description?: string;
  /** True when something sent was refused: the title begins with "Ошибка:". */
  readonly hasErrors?: boolean;
  /** True when it has two columns where the window has room for them. */
  readonly wide?: boolean;
  /** One more host whose pictures the page shows, `https://tiles.example`. */
  readonly imagesFrom?: string;
  /** Its one whole address among several, for search engines. */
  readonly canonical?: string;
}

export function makeFrame(facts: Omit<Frame, 'texts'>): Frame {
  return { ...facts, texts: textsOf(facts.language) };
}

/** The address of a page in a language: Russian at the root, others below their code. */
export function localised(language: Language, path: string): string {
  if (language === 'ru') return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** The address of another page in the language of this one, with a query of what is given. */
export function hrefOf(
  frame: Pick<Frame, 'language'>,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  return localised(frame.language, path) + (search ? `?${search}` : '');
}
