import { useEffect, useEffectEvent } from 'react';

/** What keys do: `F9`, `Ctrl+F9`, `Ctrl+KeyZ` by place on the keyboard, or a single character such as `1` and `?`. */
export type KeyActs = Readonly<Record<string, (() => void) | undefined>>;

/** The name under which a press is looked up. Ctrl and a letter go by the key's place: a Russian keyboard has no Z. */
export function keyName(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): string | null {
  if (event.altKey) return null;
  const isFunction = /^F\d+$/.test(event.key);
  if (event.ctrlKey || event.metaKey) return `Ctrl+${isFunction ? event.key : event.code}`;
  return isFunction || event.key.length === 1 ? event.key : null;
}

/**
 * Keys of a screen. Single characters never act where somebody types, and not at all when switched off; while a
 * dialog is open, nothing of the screen behind it acts.
 */
export function useKeys(acts: KeyActs, { characters }: { readonly characters: boolean }): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = keyName(event);
    const act = name === null ? undefined : acts[name];
    if (!name || !act || event.repeat || document.querySelector('[role="dialog"]')) return;
    if (!/F\d+$/.test(name) && isTyping(event.target)) return;
    if (name.length === 1 && !characters) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}
