import { describe, expect, it } from '@jest/globals';
import { mayUndo, undoableUntil } from './undo.ts';

const AT = Date.UTC(2026, 10, 24, 3);
const served = { id: 'a', step: 4, event: 'serve' };
const called = { id: 'b', step: 2, event: 'call' };

describe('taking back the last act of a window', () => {
  it('takes its tickets back in the reverse order', () => {
    expect(mayUndo({ tickets: [served, called], at: AT }, AT)).toEqual({
      ok: true,
      tickets: [called, served],
    });
  });

  it('is possible for five minutes', () => {
    const last = { tickets: [called], at: AT };
    expect(undoableUntil(last)).toBe(AT + 300_000);
    expect(mayUndo(last, AT + 299_999).ok).toBe(true);
    expect(mayUndo(last, AT + 300_000)).toEqual({ ok: false, reason: 'too-late' });
  });

  it.each([[null], [{ tickets: [], at: AT }]])('has nothing to take back: %j', (last) =>
    expect(mayUndo(last, AT)).toEqual({ ok: false, reason: 'nothing' }),
  );
});
