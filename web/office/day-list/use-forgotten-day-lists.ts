import { useEffect } from 'react';
import { forgetDayLists, forgetPastDayLists } from './kept-day-list.ts';

/** With the sign-in goes what was kept for it: names stay on no device where nobody is signed in. */
export function useForgottenDayLists(isSignedOut: boolean): void {
  useEffect(() => {
    const forgetting = isSignedOut ? forgetDayLists() : forgetPastDayLists(Date.now());
    forgetting.catch(() => undefined);
  }, [isSignedOut]);
}
