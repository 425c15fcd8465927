import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../language/language.tsx';
import type { VisitEnd } from './use-visit-end.ts';
import { OUTCOMES, REFUSAL_REASONS } from './views.ts';
import type { Service } from './views.ts';
import { counterWords } from './words.ts';

interface PanelProps {
  readonly end: VisitEnd;
  readonly documents: Service['audiences'][number]['documents'];
}

/** Documents go by the digits after those of the outcomes. */
export function documentKey(index: number): string {
  return String(OUTCOMES.length + 1 + index);
}

/** How the visit ended and which documents were seen: large boxes, each with its key. */
export function VisitEndPanel({ end, documents }: PanelProps): ReactElement {
  const texts = useTexts(counterWords);
  return (
    <div className="counter-end">
      <Group legend={texts.outcome} isWide error={end.isOutcomeMissing ? texts.outcomeMissing : null}>
        {OUTCOMES.map((outcome, n) => (
          <Box key={outcome} shortCut={String(n + 1)} words={texts.outcomes[outcome]}>
            <input
              type="radio"
              name="outcome"
              checked={end.outcome === outcome}
              onChange={() => end.choose(outcome)}
            />
          </Box>
        ))}
      </Group>
      {end.outcome === 'refused' && (
        <Group legend={texts.refusal} error={end.isReasonMissing ? texts.refusalMissing : null}>
          {REFUSAL_REASONS.map((reason) => (
            <Box key={reason} words={texts.refusals[reason]}>
              <input
                type="radio"
                name="refusal"
                checked={end.reason === reason}
                onChange={() => end.because(reason)}
              />
            </Box>
          ))}
        </Group>
      )}
      {documents.length > 0 && (
        <Group legend={texts.documents} error={null}>
          {documents.map(({ code, title }, n) => (
            <Box key={code} shortCut={documentKey(n)} words={title}>
              <input
                type="checkbox"
                checked={end.documents.includes(code)}
                onChange={() => end.toggle(code)}
              />
            </Box>
          ))}
        </Group>
      )}
    </div>
  );
}

function Group({
  legend,
  isWide = false,
  error,
  children,
}: {
  readonly legend: string;
  readonly isWide?: boolean;
  readonly error: string | null;
  readonly children: ReactNode;
}): ReactElement {
  const set = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (error !== null) set.current?.querySelector('input')?.focus();
  }, [error]);
  return (
    <fieldset ref={set} className="counter-boxes" data-wide={isWide}>
      <legend>{legend}</legend>
      {error !== null && (
        <p className="counter-wrong" role="alert">
          {error}
        </p>
      )}
      <div>{children}</div>
    </fieldset>
  );
}

function Box({
  words,
  shortCut,
  children,
}: {
  readonly words: string;
  readonly shortCut?: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <label className="counter-box">
      {children}
      <span>{words}</span>
      {shortCut && <kbd aria-hidden="true">{shortCut}</kbd>}
    </label>
  );
}
