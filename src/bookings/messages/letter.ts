/** A letter before it is set as plain text or HTML. Texts are plain: whoever sets them escapes them. */
export interface Letter {
  readonly language: 'ru' | 'en';
  readonly subject: string;
  readonly heading: string;
  readonly sections: readonly LetterSection[];
}

export interface LetterSection {
  /** null for a section that needs no heading. */
  readonly title: string | null;
  readonly lines: readonly string[];
  readonly list?: readonly { readonly title: string; readonly note: string | null }[];
  readonly links?: readonly LetterLink[];
}

/** `text` says where the link leads without the words around it. */
export interface LetterLink {
  readonly text: string;
  readonly href: string;
}
