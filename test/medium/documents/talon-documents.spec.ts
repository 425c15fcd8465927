import { describe, expect, it } from '@jest/globals';
import { encode } from 'uqr';
import { qrSvg } from '../../../src/bookings/documents/qr-svg.ts';
import { RenderingTurns } from '../../../src/bookings/documents/rendering-turns.ts';
import { TalonDocuments } from '../../../src/bookings/documents/talon-documents.ts';
import { pageCount } from './pdf-text.ts';
import { SAMPLE_DOCUMENTS, sampleBooking } from './sample-booking.ts';

describe('the code for the kiosk', () => {
  it('draws OKNO: and the digits, and nothing else', () => {
    const { data, size } = encode('OKNO:48271935', { ecc: 'M', border: 4 });
    const dark = new Set(
      Array.from(qrSvg(sampleBooking()).matchAll(/M(\d+) (\d+)h1v1h-1z/g), ([, x, y]) => `${x},${y}`),
    );
    const expected = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])));
    expect([...dark].sort()).toEqual(expected.sort());
    expect(qrSvg(sampleBooking())).toContain(`viewBox="0 0 ${size} ${size}"`);
  });

  it('is a picture with a text for who cannot see it, in the language of the booking', () => {
    expect(qrSvg(sampleBooking())).toContain(
      '<title id="talon-qr-title">QR-код талона, номер 4827-1935</title>',
    );
    expect(qrSvg(sampleBooking({ locale: 'en' }))).toContain('QR code of the talon, number 4827-1935');
    expect(qrSvg(sampleBooking())).not.toMatch(/Ёлкина|Мария/);
  });
});

describe('the making of talons', () => {
  it('never makes more than two at once, serves in order, and gives the place back after a failure', async () => {
    const turns = new RenderingTurns(2, 10);
    const finished: number[] = [];
    let running = 0;
    let most = 0;
    const work = (index: number) => async (): Promise<void> => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      finished.push(index);
      if (index === 3) throw new Error('no page');
    };
    const settled = await Promise.allSettled(
      [0, 1, 2, 3, 4, 5, 6, 7].map((index) => turns.take(work(index))),
    );
    expect(most).toBe(2);
    expect(finished).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    await expect(turns.take(() => Promise.resolve('free'))).resolves.toBe('free');
  });

  it('tells the rest to come again when too many wait', async () => {
    const turns = new RenderingTurns(1, 1);
    let finish = (): void => undefined;
    const first = turns.take(() => new Promise<void>((resolve) => (finish = resolve)));
    const second = turns.take(() => Promise.resolve());
    await expect(turns.take(() => Promise.resolve())).rejects.toThrow('temporarily-unavailable');
    finish();
    await Promise.all([first, second]);
  });

  it('gives every one of five people at once their own talon', async () => {
    const talons = new TalonDocuments({ value: 'https://okno.example' });
    const references = ['10000001', '20000002', '30000003', '40000004', '50000005'];
    const pdfs = await Promise.all(
      references.map((reference) =>
        talons.pdf({
          ...{ details: sampleBooking({ reference }), documents: SAMPLE_DOCUMENTS },
          ...{ language: 'ru', service: null },
        }),
      ),
    );
    expect(pdfs.map(pageCount)).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(pdfs.map((pdf) => pdf.toString('latin1'))).size).toBe(5);
  });
});
