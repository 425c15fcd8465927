import { describe, expect, it } from '@jest/globals';
import { CENTRE_KINDS, mayHaveHead } from './centre-kind.ts';

describe('the kinds of centres', () => {
  it('that are parts of another centre are satellites and remote workplaces', () => {
    expect(CENTRE_KINDS.filter(mayHaveHead)).toEqual(['satellite', 'remote-workplace']);
  });
});
