import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { officeSchema } from '../../scripts/office-schema.mjs';

describe('the types of the office', () => {
  it('are those of docs/openapi.json; npm run docs:write writes both', async () => {
    expect(readFileSync('web/office/api/schema.d.ts', 'utf8')).toBe(await officeSchema());
  });
});
