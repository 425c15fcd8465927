/**
 * A page that answers a sent form stays in the history as that sending, and the browser's Back button later
 * shows a page of its own about it. Written down by its address alone, it is asked for like any other page, and
 * what was typed comes back with it.
 */
export function askAnew(): void {
  history.replaceState(history.state, '', location.href);
}
