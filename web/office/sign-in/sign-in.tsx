import { Suspense, lazy } from 'react';
import type { ReactElement } from 'react';
import type { SessionView } from '../api/views.ts';
import { Waiting } from '../frame/waiting.tsx';
import { CodeForm } from './code-form.tsx';
import { Credentials } from './credentials.tsx';

const Enrolment = lazy(async () => ({
  default: (await import('../second-factor/required-enrolment.tsx')).RequiredEnrolment,
}));

export interface SignInProps {
  /** Null: nothing is known of whoever sits here. */
  readonly state: Exclude<SessionView['state'], 'signed-in'> | null;
}

/** What is still to be done before the office opens. */
export function SignIn({ state }: SignInProps): ReactElement {
  if (state === 'code-needed') return <CodeForm />;
  if (state === null) return <Credentials />;
  return (
    <Suspense fallback={<Waiting />}>
      <Enrolment />
    </Suspense>
  );
}
