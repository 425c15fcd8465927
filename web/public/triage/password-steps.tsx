import type { VNode } from 'preact';
import type { Frame } from '../frame/frame.ts';

const GOSUSLUGI = 'https://www.gosuslugi.ru/';

/**
 * How the password is recovered alone. The other site opens beside this page, for the steps are followed
 * there and read here.
 */
export function PasswordSteps(props: { readonly frame: Frame; readonly steps: readonly string[] }): VNode {
  const { triage } = props.frame.texts;
  return (
    <>
      <ol>
        {props.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="notice">
        <h2 class="h3">{triage.password}</h2>
        <ul>
          {triage.passwordRules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </div>
      <p class="actions">
        <a class="button button-primary" href={GOSUSLUGI} target="_blank" rel="noopener noreferrer">
          {triage.open} ({triage.newTab})
        </a>
      </p>
      <p class="caution">{triage.codeWarning}</p>
    </>
  );
}
