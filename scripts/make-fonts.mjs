// Fonts cut to the letters we use, into dist/fonts, for whatever Vite builds.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const fonts = path.join(root, 'dist/fonts');
const golos = path.dirname(createRequire(import.meta.url).resolve('@fontsource/golos-text/package.json'));

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

// The package keeps each script in a file of its own; digits and punctuation are in the Latin one.
const ALPHABETS = {
  latin: {
    letters: `${range(0x20, 0x7e)}\u00a0«»·—–−…‘’“”„•←→✓°×`,
    unicodes: 'U+20-7E,U+A0-FF,U+2010-2027,U+2190-2193,U+2212,U+2713',
  },
  cyrillic: { letters: `${range(0x410, 0x44f)}Ёё№`, unicodes: 'U+400-4FF,U+2116' },
};

export async function makeFonts() {
  mkdirSync(fonts, { recursive: true });
  const faces = [];
  for (const weight of [400, 600]) {
    for (const [alphabet, { letters, unicodes }] of Object.entries(ALPHABETS)) {
      const source = readFileSync(path.join(golos, `files/golos-text-${alphabet}-${weight}-normal.woff2`));
      const name = `golos-${weight}-${alphabet}.woff2`;
      writeFileSync(path.join(fonts, name), await subsetFont(source, letters, { targetFormat: 'woff2' }));
      faces.push(
        `@font-face{font-family:'Golos Text';font-weight:${weight};font-display:swap;` +
          `src:url('./${name}') format('woff2');unicode-range:${unicodes}}`,
      );
    }
  }
  writeFileSync(path.join(fonts, 'fonts.css'), faces.join('\n'));
}
