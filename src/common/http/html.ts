/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML of a template: what stands in it is text, unless it is HTML made by this very function. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | Html | readonly Html[])[]
): Html {
  const pieces = values.map((value, index) => `${written(value)}${strings[index + 1] ?? ''}`);
  return new Html(`${strings[0] ?? ''}${pieces.join('')}`);
}

function written(value: string | Html | readonly Html[]): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
  return value instanceof Html ? value.text : value.map(({ text }) => text).join('');
}
