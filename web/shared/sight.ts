/**
 * How a reader wants the pages to look ("Версия для слабовидящих"). The first choice of each is how they come;
 * whatever differs stands as a `data-` attribute on <html>, where the styles find it.
 */
export const SIGHT_CHOICES = {
  size: ['100', '125', '150'],
  spacing: ['normal', 'wide'],
  scheme: ['device', 'white', 'black', 'blue'],
  pictures: ['shown', 'hidden'],
} as const;

export type SightName = keyof typeof SIGHT_CHOICES;
export type Sight = { readonly [Name in SightName]: (typeof SIGHT_CHOICES)[Name][number] };

export const SIGHT_NAMES = Object.keys(SIGHT_CHOICES) as readonly SightName[];

/** A value of each name, by whatever names them (a form, a part of a cookie); what is unknown is as it comes. */
export function sightFrom(valueOf: (name: SightName) => string): Sight {
  const chosen = SIGHT_NAMES.map((name) => {
    const choices: readonly string[] = SIGHT_CHOICES[name];
    const value = valueOf(name);
    return [name, choices.includes(value) ? value : choices[0]];
  });
  return Object.fromEntries(chosen) as Sight;
}

/** How the pages come to whoever has chosen nothing. */
export const USUAL_SIGHT: Sight = sightFrom(() => '');

/** As the cookie keeps it: `125-wide-black-hidden`. */
export function sightText(sight: Sight): string {
  return SIGHT_NAMES.map((name) => sight[name]).join('-');
}

/** Reads what `sightText` wrote; a strange or missing cookie is the usual sight. */
export function parseSight(text: string | undefined): Sight {
  const parts = (text ?? '').split('-');
  return sightFrom((name) => parts[SIGHT_NAMES.indexOf(name)] ?? '');
}

/** `data-size="125"` and the like, of what was changed; the others are not there. */
export function sightAttributes(sight: Sight): Readonly<Record<string, string>> {
  const changed = SIGHT_NAMES.filter((name) => sight[name] !== USUAL_SIGHT[name]);
  return Object.fromEntries(changed.map((name) => [`data-${name}`, sight[name]]));
}
