import { describe, expect, it } from '@jest/globals';
import { sql } from './sql.ts';

describe('a statement', () => {
  it('sends an instant said many times once, also from pieces spliced in', () => {
    const now = new Date(0);
    const piece = sql`until > ${now}`;
    const { text, values } = sql`select ${'a'} where at <= ${now} and ${piece} and code = ${'a'}`;
    expect(text).toBe('select $1 where at <= $2 and until > $2 and code = $3');
    expect(values).toEqual(['a', now, 'a']);
  });

  it('keeps instants apart that only happen to be equal, as the text must not vary with the values', () => {
    const { text, values } = sql`between ${new Date(0)} and ${new Date(0)}`;
    expect(text).toBe('between $1 and $2');
    expect(values).toHaveLength(2);
  });

  it('takes nothing but values for values', () => {
    expect(sql`name = ${"'; drop table slot; --"}`.text).toBe('name = $1');
  });
});
