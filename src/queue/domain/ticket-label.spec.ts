import { describe, expect, it } from '@jest/globals';
import { ticketLabel } from './ticket-label.ts';

describe('what a ticket is called', () => {
  it.each([
    ['Д', 1, 'Д-001'],
    ['П', 42, 'П-042'],
    ['Д', 999, 'Д-999'],
    ['Д', 1000, 'Д-1000'],
  ])('%s and %i are %s', (prefix, number, label) => expect(ticketLabel(prefix, number)).toBe(label));
});
