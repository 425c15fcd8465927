import { useLocation } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Moves the focus into the content when one comes to another screen, as a browser does with another page. */
export function useFocusOnMove(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useLayoutEffect(() => {
    // The first screen is come to with the focus where the browser has it.
    if (before.current !== pathname) main.current?.focus();
    before.current = pathname;
  }, [pathname]);
  return main;
}
