import { Control } from 'leaflet';

export interface ScaleWords {
  readonly kilometres: string;
  readonly metres: string;
}

interface ScaleInside {
  readonly options: ScaleWords;
  readonly _mScale: HTMLElement;
  readonly _getRoundNum: (metres: number) => number;
  readonly _updateScale: (line: HTMLElement, words: string, share: number) => void;
}

/** Leaflet's scale says "km" in every language. */
const Scale = Control.Scale.extend({
  _updateMetric(this: ScaleInside, most: number) {
    const round = this._getRoundNum(most);
    const { kilometres, metres } = this.options;
    const words = round < 1000 ? `${round} ${metres}` : `${round / 1000} ${kilometres}`;
    this._updateScale(this._mScale, words, round / most);
  },
}) as unknown as new (options: object) => Control.Scale;

/** A line as long as so many kilometres on the map. */
export function scaleIn({ kilometres, metres }: ScaleWords): Control.Scale {
  return new Scale({ imperial: false, kilometres, metres });
}
