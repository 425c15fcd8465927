import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const TEXT = 4.5;
const PART = 3;

/** Every colour that words are written in, and what they stand on. A new colour token gets its line here. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'soft', 'brand-tint', 'ok-tint', 'warn-tint', 'err-tint'],
  muted: ['paper', 'soft', 'brand-tint', 'warn-tint'],
  link: ['paper', 'soft', 'brand-tint', 'ok-tint', 'warn-tint'],
  visited: ['paper', 'soft', 'brand-tint', 'ok-tint', 'warn-tint'],
  brand: ['paper', 'soft', 'brand-tint'],
  'brand-hover': ['paper', 'brand-tint'],
  ok: ['paper', 'soft', 'ok-tint'],
  warn: ['paper', 'soft', 'warn-tint'],
  err: ['paper', 'soft', 'err-tint'],
  'on-fill': ['brand', 'brand-hover', 'ok', 'err', 'err-hover'],
  'on-bar': ['bar', 'strip'],
};

/** What is no word but must be seen: borders of fields, marks at the left of notices, the ring of the focus. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  border: ['paper', 'soft'],
  brand: ['paper', 'soft'],
  warn: ['warn-tint'],
  err: ['paper', 'soft'],
  ink: ['paper', 'soft', 'brand-tint', 'warn-tint'],
  'on-bar': ['bar', 'strip'],
};

/** Not seen by themselves: lines between things, and the yellow around the ring of ink. */
const DECORATION = ['line', 'focus'];

type Tokens = Readonly<Record<string, string>>;

function tokensIn(block: string): Tokens {
  const found = [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']): [string, string] => [name, value]));
}

/** The declarations of one rule of the tokens, found by its selector. */
function rule(css: string, selector: string): Tokens {
  const at = css.indexOf(`${selector} {`);
  if (at < 0) throw new Error(`no rule ${selector}`);
  return tokensIn(css.slice(at, css.indexOf('}', at)));
}

const css = readFileSync('web/shared/tokens.css', 'utf8');
const light = rule(css, ':root');
const dark = { ...light, ...rule(css.slice(css.indexOf('prefers-color-scheme: dark')), ':root') };
const chosen = (scheme: string): Tokens => ({
  ...light,
  ...rule(css, '[data-scheme]'),
  ...rule(css, `[data-scheme='${scheme}']`),
});
const SCHEMES: Readonly<Record<string, Tokens>> = {
  light,
  dark,
  'black on white': chosen('white'),
  'white on black': chosen('black'),
  'dark blue on light blue': chosen('blue'),
};

/** `#abc` or `#aabbcc` of a token, through the tokens it names. */
function colour(tokens: Tokens, name: string): string {
  const value = tokens[name] ?? '';
  const named = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return named === undefined ? value : colour(tokens, named);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const digits =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.match(/[\da-f]{2}/gi) ?? []);
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function tooFaint(tokens: Tokens, pairs: typeof WORDS, least: number): string[] {
  return Object.entries(pairs).flatMap(([name, backgrounds]) =>
    backgrounds
      .map((background) => ({
        background,
        ratio: contrast(colour(tokens, name), colour(tokens, background)),
      }))
      .filter(({ ratio }) => ratio < least)
      .map(({ background, ratio }) => `${name} on ${background}: ${ratio.toFixed(2)}`),
  );
}

describe('the contrast of', () => {
  it('black and white is 21, of a colour with itself 1, and the textbook grey 4.54', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21);
    expect(contrast('#123456', '#123456')).toBe(1);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each(Object.entries(SCHEMES))(
    'words on their ground is at least 4.5 in the scheme %s',
    (_name, tokens) => {
      expect(tooFaint(tokens, WORDS, TEXT)).toEqual([]);
    },
  );

  it.each(Object.entries(SCHEMES))(
    'fields, marks and focus is at least 3 in the scheme %s',
    (_name, tokens) => {
      expect(tooFaint(tokens, PARTS, PART)).toEqual([]);
    },
  );

  it.each(['white', 'black', 'blue'])('the low-vision scheme %s is at least 7, tints included', (scheme) => {
    expect(tooFaint(chosen(scheme), WORDS, 7)).toEqual([]);
  });

  it('every colour is asked after, and is a plain one in each scheme', () => {
    const asked = new Set([
      ...Object.entries(WORDS).flatMap(([name, others]) => [name, ...others]),
      ...Object.keys(PARTS),
    ]);
    const colours = Object.keys(light).filter((name) => light[name]?.startsWith('#'));
    expect(colours.filter((name) => !asked.has(name) && !DECORATION.includes(name))).toEqual([]);
    for (const tokens of Object.values(SCHEMES)) {
      for (const name of colours) expect(colour(tokens, name)).toMatch(/^#(?:[\da-f]{3}){1,2}$/);
    }
  });

  it('nothing but tokens colours the styles', () => {
    const folder = 'web/public/styles';
    const styles = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    // The code of the talon is read by a machine: dark on white whatever the scheme.
    expect(styles.join('\n').match(/#[\da-f]{3,8}\b/gi)).toEqual(['#fff']);
  });
});
