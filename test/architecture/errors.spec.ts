import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { declaredProblems } from '../../src/common/errors/problem.ts';
import { statusOf } from '../../src/common/http/problem-answer.ts';
import { committed } from '../support/committed.ts';

const PREFACE = `# Errors

Every refusal of the API, as \`application/problem+json\` (RFC 9457). Written by \`npm run docs:write\`, checked by the tests.
`;

/** docs/errors.md as it must read. */
function errorList(): string {
  const rows = declaredProblems().map(
    ({ code, kind, title, detail }) =>
      `| \`${code}\` | ${statusOf(kind)} | ${title.en} | ${detail.en} | ${title.ru} |`,
  );
  return [
    PREFACE,
    '| code | status | title | detail | по-русски |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

describe('errors', () => {
  beforeAll(async () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.errors.ts'),
    );
    for (const file of files) await import(pathToFileURL(path.resolve('src', file)).href);
  });

  it('are all in docs/errors.md, and nothing else is', () => {
    expect(committed('docs/errors.md', errorList())).toBe(errorList());
  });

  it('have codes in kebab-case and words in both languages', () => {
    for (const { code, title, detail } of declaredProblems()) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const text of [title.ru, detail.ru]) expect(text).toMatch(/[а-яё]/i);
      for (const text of [title.en, detail.en]) expect(text).not.toMatch(/[а-яё]/i);
    }
  });
});
