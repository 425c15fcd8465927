const PREFIX = 'okno-office-';

/** What this device remembers for its next visit; a browser that keeps nothing is no failure. */
export function kept<Value>(key: string): Value | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? null : (JSON.parse(text) as Value);
  } catch {
    return null;
  }
}

/** Null forgets. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Full or forbidden: it is only a convenience.
  }
}
