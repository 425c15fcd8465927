import type { MapTiles } from '../common/http/map-tiles.ts';
import type { OfficeAssets } from './office-assets.ts';

const WITHOUT_SCRIPT =
  'Рабочему месту нужен JavaScript: включите его в браузере. The office needs JavaScript: switch it on.';
const NOT_BUILT = 'The office is not built: run npm run build.';

export interface OfficeFacts {
  readonly nonce: string;
  readonly demo: boolean;
  readonly tiles: MapTiles | null;
}

/**
 * The one document of the office; everything in it is drawn by the script. The nonce lets the script add the style
 * sheets it computes (theme, spaces that depend on the width) and nobody else any.
 */
export function officePage(assets: OfficeAssets | null, { nonce, demo, tiles }: OfficeFacts): string {
  const links = [
    ...(assets?.styles ?? []).map((href) => `<link rel="stylesheet" href="${href}">`),
    ...(assets?.preloads ?? []).map((href) => `<link rel="modulepreload" href="${href}">`),
  ];
  const script = assets ? `<script type="module" src="${assets.script}" nonce="${nonce}"></script>` : '';
  return [
    '<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Окно</title>',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex"><meta name="theme-color" content="#0b4f9e">',
    ...links,
    script,
    `</head><body><div id="office"${demo ? ' data-demo' : ''}${tilesIn(tiles)}></div>`,
    `<noscript>${WITHOUT_SCRIPT}</noscript>`,
    assets ? '' : `<p>${NOT_BUILT}</p>`,
    '</body></html>',
  ].join('');
}

/** For the map on which a point is picked. */
function tilesIn(tiles: MapTiles | null): string {
  if (!tiles) return '';
  const { url, attribution } = tiles;
  const said = JSON.stringify({ url, attribution }).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return ` data-tiles="${said}"`;
}
