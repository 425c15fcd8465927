import type { Letter, LetterSection } from './letter.ts';

const BODY = 'margin:0;padding:16px;font:18px/1.5 sans-serif;color:#14202e;background:#ffffff';
const COLUMN = 'max-width:36em;margin:0 auto';

/**
 * The letter as HTML that a screen reader walks by its headings: language named, one column, real lists, link
 * texts that stand alone, nothing loaded from anywhere.
 */
export function letterHtml({ language, subject, heading, sections }: Letter): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(subject)}</title></head><body style="${BODY}"><main style="${COLUMN}">`,
    `<h1 style="font-size:24px;line-height:1.3">${escapeHtml(heading)}</h1>`,
    ...sections.map(sectionHtml),
    '</main></body></html>',
  ].join('\n');
}

function sectionHtml({ title, lines, list = [], links = [] }: LetterSection): string {
  return [
    ...(title === null ? [] : [`<h2 style="font-size:18px;margin:24px 0 4px">${escapeHtml(title)}</h2>`]),
    ...(lines.length === 0 ? [] : [`<p style="margin:0 0 12px">${lines.map(escapeHtml).join('<br>')}</p>`]),
    ...(list.length === 0 ? [] : [`<ul>${list.map(itemHtml).join('')}</ul>`]),
    ...links.map(
      ({ text, href }) =>
        `<p style="margin:0 0 12px"><a href="${escapeHtml(href)}" style="color:#0a4a94">${escapeHtml(text)}</a></p>`,
    ),
  ].join('\n');
}

function itemHtml({ title, note }: { title: string; note: string | null }): string {
  const rest = note === null || note === '' ? '' : `<br>${escapeHtml(note)}`;
  return `<li><strong>${escapeHtml(title)}</strong>${rest}</li>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}
