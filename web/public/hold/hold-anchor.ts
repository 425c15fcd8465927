/** Where a page lands after more time was asked for: the notice says the new end. */
export const HOLD_ANCHOR = 'hold';
