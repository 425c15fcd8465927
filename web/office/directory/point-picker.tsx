import { Button, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { useTexts } from '../language/language.tsx';
import { DoubtNote } from './doubt-note.tsx';
import type { FactName, FactValues } from './fact-values.ts';
import { NearestList } from './nearest-list.tsx';
import type { PickMap, PickOptions } from './pick-map.client.ts';
import { pointIn } from './picked-point.ts';
import type { PickedPoint } from './picked-point.ts';
import { directoryWords } from './words.ts';

/** While a point is dragged or walks by arrows, nobody is asked about it. */
const MOVING_MS = 300;

interface PointPickerProps {
  readonly regionCode: string;
  /** Its own point is no neighbour of itself; null for a centre that is still to be made. */
  readonly centreId: string | null;
  readonly values: FactValues;
  readonly set: (name: FactName, value: string) => void;
}

/** The point of a centre on a map of its region. The numbers beside it say the same, and are the way without a map. */
export function PointPicker({ regionCode, centreId, values, set }: PointPickerProps): ReactElement {
  const texts = useTexts(directoryWords).picker;
  const point = pointIn(values);
  const others = useOthers(regionCode, centreId);
  const onMove = (to: PickedPoint): void => {
    set('lat', String(to.lat));
    set('lon', String(to.lon));
  };
  const { canvas, place, failed } = usePickMap(point, others, onMove);
  return (
    <Stack gap="sm" my="sm">
      <Text c="dimmed">{texts.hint}</Text>
      {failed ? (
        <Text>{texts.failed}</Text>
      ) : (
        <div ref={canvas} className="map-canvas office-map" role="group" aria-label={texts.title} />
      )}
      {!point && !failed && (
        <Button variant="default" className="office-own-width" onClick={place}>
          {texts.place}
        </Button>
      )}
      <div role="status">{point && <Looked {...{ regionCode, centreId, point }} />}</div>
    </Stack>
  );
}

/** What speaks against the point, and who is near it. */
function Looked({
  regionCode,
  centreId,
  point,
}: Pick<PointPickerProps, 'regionCode' | 'centreId'> & {
  readonly point: PickedPoint;
}): ReactElement | null {
  const [{ lat, lon }] = useDebouncedValue(point, MOVING_MS);
  const { data } = useQuery({
    queryKey: ['point-looked', regionCode, centreId, lat, lon],
    queryFn: () => {
      const query = { lat, lon, ...(centreId !== null && { centreId }) };
      const path = { regionCode };
      return answer(api.GET('/api/v1/admin/regions/{regionCode}/points/look', { params: { path, query } }));
    },
    placeholderData: (before) => before,
  });
  if (!data) return null;
  return (
    <Stack gap="sm">
      <DoubtNote doubt={data.doubt} />
      <NearestList neighbours={data.neighbours} />
    </Stack>
  );
}

function useOthers(regionCode: string, centreId: string | null): PickOptions['others'] | undefined {
  const { data } = useQuery({
    queryKey: ['admin-centres', 'points', regionCode],
    queryFn: () =>
      answer(api.GET('/api/v1/admin/regions/{regionCode}/points', { params: { path: { regionCode } } })),
    select: (points) => points.filter(({ id }) => id !== centreId),
  });
  return data;
}

/** Draws the map when its script and the neighbours are there, and keeps its point in step with the fields. */
function usePickMap(
  point: PickedPoint | null,
  others: PickOptions['others'] | undefined,
  onMove: (to: PickedPoint) => void,
) {
  const texts = useTexts(directoryWords).picker;
  const canvas = useRef<HTMLDivElement>(null);
  const map = useRef<PickMap>(null);
  const [failed, setFailed] = useState(false);
  // The map outlives many drawings of the form, and speaks to the newest.
  const newest = useRef({ point, onMove, texts });
  useEffect(() => {
    newest.current = { point, onMove, texts };
  });
  useEffect(() => {
    const box = canvas.current;
    if (!box || !others) return undefined;
    let gone = false;
    import('./pick-map.client.ts')
      .then(({ pickOn }) => {
        if (gone) return;
        map.current = pickOn(box, {
          ...{ others, point: newest.current.point, words: newest.current.texts.words, tiles: tilesOf() },
          label: (at) => newest.current.texts.label(at.lat, at.lon),
          onMove: (to) => newest.current.onMove(to),
        });
      })
      .catch(() => setFailed(true));
    return () => {
      gone = true;
      map.current?.close();
      map.current = null;
    };
  }, [others, texts]);
  useEffect(() => map.current?.show(point), [point?.lat, point?.lon]);
  return { canvas, failed, place: () => map.current?.place() };
}

/** Pictures of the ground, as the page has them from the settings. */
function tilesOf(): PickOptions['tiles'] {
  const said = document.getElementById('office')?.dataset['tiles'];
  return said === undefined ? null : (JSON.parse(said) as PickOptions['tiles']);
}
