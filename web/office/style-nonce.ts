/** Kept by the browser from style sheets, so it is asked of the element and not of its attribute. */
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';

/** What the page's security policy wants on each style sheet a script adds. */
export function styleNonce(): string {
  return nonce;
}

// What locks the page behind a modal window adds a sheet of its own and asks for its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });
