import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const heapFlag = (text: string): string | undefined => /--max-old-space-size=\d+/u.exec(text)?.[0];

describe('how the server is started', () => {
  it('bounds the heap alike for npm and for the container: without a bound Node keeps garbage by the hundred megabytes', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
    expect(heapFlag(scripts.start)).toBeDefined();
    expect(heapFlag(readFileSync('Dockerfile', 'utf8'))).toBe(heapFlag(scripts.start));
  });

  it('keeps the native parts of packages in the container, which npm calls optional', () => {
    const { optionalDependencies } = JSON.parse(
      readFileSync('node_modules/@node-rs/argon2/package.json', 'utf8'),
    ) as { optionalDependencies: object };
    expect(Object.keys(optionalDependencies)).toContain('@node-rs/argon2-linux-x64-gnu');
    expect(readFileSync('Dockerfile', 'utf8')).not.toContain('npm prune --omit=dev --omit=optional');
  });
});
