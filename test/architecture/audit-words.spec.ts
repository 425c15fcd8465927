import { describe, expect, it } from '@jest/globals';
import { ACTION_WORDS } from '../../src/audit/journal/action-words.ts';
import { sourceFiles } from './source-files.ts';

/** `action: 'x.y'`, also one of two, also with an end that is made: `x.${…}`. */
const SAID = /\baction:\s*((?:\$\{[^}]*\}|[^,;{}\n]|\n\s*[?:])+)/g;
const NAME = /['`]([a-z]+[.-][a-z.-]*)(\$\{)?/g;

interface Said {
  readonly path: string;
  readonly name: string;
  readonly isBeginning: boolean;
}

function saidActions(): Said[] {
  return sourceFiles('src')
    .filter(({ path }) => !path.endsWith('.spec.ts') && !path.startsWith('src/audit/journal/journal.'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(SAID)].flatMap(([, value = '']) =>
        [...value.matchAll(NAME)].map(([, name = '', open]) => ({
          path,
          name,
          isBeginning: open !== undefined,
        })),
      ),
    );
}

describe('the audit trail', () => {
  it('has words for every action that is recorded (src/audit/journal/action-words.ts)', () => {
    const said = saidActions();
    expect(said.length).toBeGreaterThan(20);
    const known = Object.keys(ACTION_WORDS);
    const wordless = said.filter(({ name, isBeginning }) =>
      isBeginning ? !known.some((action) => action.startsWith(name)) : !known.includes(name),
    );
    expect(wordless).toEqual([]);
  });

  it('says each in both languages, and no two alike', () => {
    for (const language of ['ru', 'en'] as const) {
      const words = Object.values(ACTION_WORDS).map((title) => title[language].trim());
      expect(words.filter((title) => title === '')).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});
