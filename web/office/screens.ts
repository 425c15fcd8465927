import type { Screen } from './screen.ts';

const found = import.meta.glob<Screen>('./*/screen.ts', { eager: true, import: 'screen' });

/** Every screen there is, found by its folder. */
export const SCREENS: readonly Screen[] = Object.values(found);
