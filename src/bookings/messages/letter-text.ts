import type { Letter, LetterSection } from './letter.ts';

/** The letter as plain text, for readers of plain mail and for search in a mailbox. */
export function letterText({ heading, sections }: Letter): string {
  return `${[heading, ...sections.map(sectionText)].join('\n\n')}\n`;
}

function sectionText({ title, lines, list = [], links = [] }: LetterSection): string {
  return [
    ...(title === null ? [] : [`${title}:`]),
    ...lines,
    ...list.map((item) => (item.note ? `- ${item.title}. ${item.note}` : `- ${item.title}`)),
    ...links.flatMap(({ text, href }) => [`${text}:`, href]),
  ].join('\n');
}
