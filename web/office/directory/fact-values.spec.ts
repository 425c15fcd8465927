import { describe, expect, it } from '@jest/globals';
import { NO_FACTS, degrees, factValues, factsBody, isPoint } from './fact-values.ts';

describe('the facts of a centre in a form', () => {
  it('come back as they were', () => {
    const facts = {
      ...{
        kind: 'satellite' as const,
        name: 'ТОСП',
        headCentreId: 'x',
        municipality: null,
        settlement: 'Село',
      },
      ...{ address: 'ул. Мира, 1', phone: '122', location: { lat: 56.5, lon: -84.9, exact: true } },
      ...{ accessibility: { ramp: true, lift: false }, accessibilityNote: 'со двора' },
    } as const;
    expect(factsBody(factValues(facts))).toEqual(facts);
  });

  it('that are empty are not known', () => {
    expect(factsBody({ ...NO_FACTS, name: 'Отдел' })).toEqual({
      ...{ kind: 'branch', name: 'Отдел', headCentreId: null, municipality: null, settlement: null },
      ...{ address: null, phone: null, location: null, accessibility: {}, accessibilityNote: null },
    });
  });

  it('take degrees with a comma, and a point only whole', () => {
    expect([degrees('56,4846'), degrees(' -1.5 '), degrees('56°'), degrees('')]).toEqual([
      ...[56.4846, -1.5, null, null],
    ]);
    expect([isPoint({ lat: '', lon: ' ' }), isPoint({ lat: '56,4', lon: '84.9' })]).toEqual([true, true]);
    for (const [lat, lon] of [
      ['56', ''],
      ['91', '0'],
      ['0', '181'],
      ['x', '1'],
    ] as const)
      expect(isPoint({ lat, lon })).toBe(false);
  });
});
