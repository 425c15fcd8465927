import { describe, expect, it } from '@jest/globals';
import { withoutSlips } from './hall-story.ts';
import type { HallEvent } from './hall-story.ts';

const story = (...events: readonly string[]): readonly HallEvent[] =>
  events.map((event, index) => ({
    ...{ ticketId: 'a', step: index + 1, at: index * 1000, event, bookedFor: 0, isLate: false },
    ...{ service: 'account-recovery', window: 1, outcome: null },
  }));
const names = (events: readonly HallEvent[]): readonly string[] => events.map(({ event }) => event);

describe('what really happened', () => {
  it.each([
    ['arrive call start serve', 'arrive call start serve'],
    ['arrive call undo-call call start', 'arrive call start'],
    ['arrive call miss undo-miss start serve', 'arrive call start serve'],
    ['arrive call start serve undo-serve serve', 'arrive call start serve'],
    ['arrive call undo-call', 'arrive'],
    ['arrive take-back', ''],
    ['arrive prioritise take-back arrive-again call', 'arrive-again call'],
  ])('of %s is %s', (told, happened) => {
    expect(names(withoutSlips(story(...told.split(' ')))).join(' ')).toBe(happened);
  });

  it('does not hang on the order in which events are read', () => {
    const told = story('arrive', 'call', 'undo-call', 'call', 'start');
    expect(withoutSlips([...told].reverse())).toEqual(withoutSlips(told));
  });
});
