interface ImportMeta {
  /** Vite's: every file of the pattern, here its address once built. */
  glob(
    pattern: string,
    options: { readonly eager: true; readonly query: '?url'; readonly import: 'default' },
  ): Readonly<Record<string, string | undefined>>;
}
