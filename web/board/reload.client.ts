const KEPT_AS = 'okno-board-reloaded-for';

/** Loads the page anew, once for each reason: what does not help is not done for ever. */
export function reloadOnce(reason: string): void {
  try {
    if (sessionStorage.getItem(KEPT_AS) === reason) return;
    sessionStorage.setItem(KEPT_AS, reason);
  } catch {
    return;
  }
  location.reload();
}
