import { describe, expect, it } from '@jest/globals';
import type { CentreView } from './page.tsx';
import { governmentOffice, jsonInHtml } from './structured-data.ts';

const centre: CentreView = {
  ...{ id: 'x', code: '70-901', name: 'Пробный отдел', place: null, address: null, settlement: null },
  ...{ regionName: 'Томская область', phone: null, timeZone: 'Asia/Tomsk', demo: false },
  week: [{ weekday: 7, opens: '00:00', closes: '24:00' }],
  changes: [{ date: '2026-12-31', name: 'Короткий день', hours: [{ opens: '09:00', closes: '12:00' }] }],
  ...{ nextFree: null, door: null, services: [], insteadFor: '', instead: [] },
  ...{ access: [], accessNote: null, closesOn: null },
};

describe('a centre in the words of schema.org', () => {
  it('ends a day with its last minute', () => {
    const hours = { '@type': 'OpeningHoursSpecification', opens: '00:00', closes: '23:59' };
    expect(governmentOffice(centre, 'https://okno.example/x')).toMatchObject({
      openingHoursSpecification: [{ ...hours, dayOfWeek: 'https://schema.org/Sunday' }],
      specialOpeningHoursSpecification: [
        { opens: '09:00', closes: '12:00', validFrom: '2026-12-31', validThrough: '2026-12-31' },
      ],
    });
  });

  it('tells no machine hours that are made up for a demonstration', () => {
    const told = Object.keys(governmentOffice({ ...centre, demo: true }, 'https://okno.example/x'));
    expect(told.filter((member) => /hours/i.test(member))).toEqual([]);
  });

  it('can end neither the element it stands in nor begin a comment there', () => {
    const json = jsonInHtml({ name: '</script><!--<script>' });
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual({ name: '</script><!--<script>' });
  });
});
