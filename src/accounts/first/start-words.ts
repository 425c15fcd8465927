import { DEMO_PASSWORD, DEMO_SIGN_INS } from './demo-sign-ins.ts';

/** What to tell whoever starts the process, once, on their own screen. */
export function startWords(publicUrl: string, firstLink: string | null, demo: boolean): string {
  return [...(demo ? demoWords(publicUrl) : []), ...(firstLink === null ? [] : linkWords(firstLink))].join(
    '\n',
  );
}

function linkWords(link: string): string[] {
  return [
    'There is no administrator yet. This link makes one; it works once, for 24 hours:',
    `  ${link}`,
    '',
  ];
}

function demoWords(publicUrl: string): string[] {
  const width = Math.max(...DEMO_SIGN_INS.map(({ login }) => login.length));
  return [
    `Demonstration sign-ins for ${publicUrl}/office/ (login, password, role):`,
    ...DEMO_SIGN_INS.map(
      ({ login, title }) => `  ${login.padEnd(width)}  ${DEMO_PASSWORD}  ${title.ru} (${title.en})`,
    ),
    '',
  ];
}
