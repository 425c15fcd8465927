import { createContext, useContext, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { components } from '../api/schema.d.ts';
import { MovedNote } from './moved-note.tsx';

type Applied = components['schemas']['AppliedPlanView'];

const Tell = createContext<(applied: Applied | undefined) => void>(() => undefined);

interface MovedNewsProps {
  /** Whose forms these are: a centre's, or null for a region's. */
  readonly centreId: string | null;
  readonly children: ReactNode;
}

/** Stands above forms of which any may close booked times: what the last save did to those who had booked. */
export function MovedNews({ centreId, children }: MovedNewsProps): ReactElement {
  const [applied, setApplied] = useState<Applied | null>(null);
  const runId = applied?.moveRunId ?? null;
  return (
    <Tell value={(told) => setApplied(told ?? null)}>
      {applied !== null && runId !== null && (
        <MovedNote key={runId} visits={applied.visits} at={centreId === null ? null : { centreId, runId }} />
      )}
      {children}
    </Tell>
  );
}

/** Tells what a save did; false when it moved nobody, and there is nothing to show. */
export function useTellMoved(): (applied: Applied | undefined) => boolean {
  const tell = useContext(Tell);
  return (applied) => {
    tell(applied);
    return typeof applied?.moveRunId === 'string';
  };
}
