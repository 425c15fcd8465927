import { describe, expect, it } from '@jest/globals';
import { EMPTY, bodyOf, draftOf, rulesOf } from './draft.ts';
import type { EditedService } from './use-catalogue.ts';

const service: EditedService = {
  ...{ code: 'account-removal', minutes: 10, ticketPrefix: 'У', withdrawnFrom: null, centres: 3 },
  title: { ru: 'Удаление', en: 'Removal' },
  summary: { ru: 'Для тех', en: 'For those' },
  rules: [
    { ru: 'Раз.', en: 'One.' },
    { ru: 'Два.', en: 'Two.' },
  ],
  audiences: [{ code: 'adult', documents: [{ code: 'passport', note: null }] }],
};

describe('a service in its form', () => {
  it('comes out as it went in', () => {
    const draft = draftOf(service);
    const { code: _, centres: __, ...facts } = service;
    expect(bodyOf(draft, rulesOf(draft) ?? [])).toEqual(facts);
  });

  it('has as many sentences in one language as in the other, blank lines not counted', () => {
    expect(rulesOf({ ...EMPTY, rulesRu: 'Раз.\n\n Два.', rulesEn: 'One.\nTwo.\n' })).toHaveLength(2);
    expect(rulesOf({ ...EMPTY, rulesRu: 'Раз.', rulesEn: '' })).toBeNull();
  });

  it('has no note where both languages are blank', () => {
    const audiences = [{ code: 'adult', documents: [{ code: 'passport', note: { ru: ' ', en: '' } }] }];
    expect(bodyOf({ ...EMPTY, audiences }, []).audiences[0]?.documents).toEqual([
      { code: 'passport', note: null },
    ]);
  });
});
