import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../language/language.tsx';
import { Bars } from './bars.tsx';
import { Card } from './card.tsx';
import { useSay } from './say.ts';
import type { Report } from './views.ts';
import { reportsWords } from './words.ts';

const ENDS = [
  ...(['came', 'absent', 'missedCall', 'cancelledByApplicant', 'cancelledByCentre', 'movedOut'] as const),
  'open',
] as const;

/** What became of bookings: the same numbers stand beside their bars. */
export function BookingEnds({ report: { total } }: { readonly report: Report }): ReactElement {
  const texts = useTexts(reportsWords);
  const say = useSay();
  const all = ENDS.reduce((sum, end) => sum + total[end], 0);
  const shown = ENDS.filter((end) => total[end] > 0);
  return (
    <Card title={texts.ends} hint={texts.endsHint}>
      <Bars
        label={texts.ends}
        bars={shown.map((end) => ({
          ...{ key: end, name: texts.endNames[end], value: total[end], hatched: end !== 'came' },
          said: `${say.count(total[end])} · ${say.percent(total[end] / all)}`,
        }))}
      />
      {total.movedByStaff > 0 && <Text>{texts.movedByStaff(say.count(total.movedByStaff))}</Text>}
    </Card>
  );
}

/** Where the questions before a booking led; those who were helped without a visit are hatched and said so. */
export function TriageEnds({
  report,
  csv,
}: {
  readonly report: Report;
  readonly csv: string;
}): ReactElement | null {
  const texts = useTexts(reportsWords);
  const say = useSay();
  const { ends, reached } = report.triage;
  if (reached === 0) return null;
  return (
    <Card title={texts.triage} hint={texts.triageHint} csv={csv}>
      <Bars
        label={texts.triage}
        bars={ends.map(({ end, reached: times }) => {
          const isHelped = end.startsWith('recover');
          const name = texts.triageEnds[end];
          return {
            ...{
              key: end,
              name: isHelped ? `${name} (${texts.withoutVisit})` : name,
              value: times,
              hatched: isHelped,
            },
            said: `${say.count(times)} · ${say.percent(times / reached)}`,
          };
        })}
      />
    </Card>
  );
}

/** How much of the reserve was needed. */
export function Reserve({ report: { total } }: { readonly report: Report }): ReactElement {
  const texts = useTexts(reportsWords);
  const say = useSay();
  const { reservePlaces, reserveUsed, reserveUsedShare } = total;
  if (reservePlaces === null || reservePlaces === 0)
    return (
      <Card title={texts.reserve} hint={texts.reserveHint}>
        <Text>{reservePlaces === null ? texts.reserveOfServices : texts.reserveNone}</Text>
      </Card>
    );
  const left = Math.max(0, reservePlaces - reserveUsed);
  return (
    <Card title={texts.reserve} hint={texts.reserveHint}>
      <Text>
        {texts.reserveUsed(say.count(reserveUsed), say.count(reservePlaces), say.percent(reserveUsedShare))}
      </Text>
      <Bars
        label={texts.reserve}
        bars={[
          { key: 'taken', name: texts.reserveTaken, value: reserveUsed, said: say.count(reserveUsed) },
          { key: 'left', name: texts.reserveLeft, value: left, said: say.count(left), hatched: true },
        ]}
      />
    </Card>
  );
}

/** How long before the visit people book. */
export function Lead({ report: { lead } }: { readonly report: Report }): ReactElement | null {
  const texts = useTexts(reportsWords);
  const say = useSay();
  if (lead.medianDays === null) return null;
  return (
    <Card title={texts.lead} hint={texts.leadHint(texts.days(lead.medianDays))}>
      <Bars
        label={texts.leadDay}
        bars={lead.days.map(({ value, times }) => ({
          ...{ key: String(value), name: value === 0 ? texts.sameDay : texts.days(value), value: times },
          said: `${say.count(times)} · ${say.percent(times / lead.bookings)}`,
        }))}
      />
    </Card>
  );
}
