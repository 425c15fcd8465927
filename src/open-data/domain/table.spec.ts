import { describe, expect, it } from '@jest/globals';
import type { OpenCentre } from './open-centre.ts';
import { csvHead, csvLine } from './table.ts';

const CENTRE: OpenCentre = {
  ...{ id: 'an id', code: '70-901', name: '=Отдел, "Пробный"', kind: 'branch', regionCode: '70' },
  ...{ regionName: 'Томская область', municipality: null, settlement: null, address: 'ул. Мира,\n1' },
  ...{ timeZone: 'Asia/Tomsk', phone: '+7 (3822) 60-29-99', demo: false, services: [], hours: null },
  location: { lat: -56.48, lon: 84.95, exact: true },
};

describe('the table of the directory', () => {
  it('has a mark, commas, and a line of each centre under the names of its columns', () => {
    const [names, values] = [csvHead(), csvLine(CENTRE, 'https://okno.example')];
    expect(names.startsWith('\uFEFFid,code,name,kind,')).toBe(true);
    expect(values).toBe(
      `an id,70-901,"'=Отдел, ""Пробный""",branch,70,Томская область,,,"ул. Мира,\n1",-56.48,84.95,true,` +
        `Asia/Tomsk,'+7 (3822) 60-29-99,,,false,https://okno.example/centres/70-901\r\n`,
    );
  });
});
