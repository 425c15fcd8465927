import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { HallTicket } from '../../src/queue/ticket.ts';
import { at } from '../support/book.ts';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { callTo } from '../support/call.ts';
import { addCentre } from '../support/sample-centre.ts';
import { boardPage, inHall } from './board-page.ts';

let site: Site;
let centreId: string;

beforeAll(async () => {
  site = await openSite({ now: '2026-11-24T09:05:00+07:00' });
  const settings = { reservePercent: 0, noticeMinutes: 0 };
  centreId = await addCentre(site.okno, { code: '70-950', windows: 30, settings });
});
afterAll(() => site.close());

const arrived = (): Promise<HallTicket> =>
  inHall(site.okno, centreId, { startsAt: at('2026-11-24T10:00:00+07:00'), localDate: '2026-11-24' });

/** What the speakers were told to play, on the clock of the sound: from when, and for how long. */
interface Heard {
  readonly from: number;
  readonly until: number;
}

/** Notes every clip that is started, and every spoken word with a voice the browser is given. */
function listen(page: Page, voice: boolean): Promise<unknown> {
  return page.addInitScript((hasVoice) => {
    const notes = { clips: [] as Heard[], spoken: [] as string[], speaking: 0, most: 0 };
    const Context = AudioContext;
    // As a browser that forbids sound until a press: what drives this page has pressed already, as Chromium sees it.
    class Silent extends Context {
      constructor() {
        super();
        void this.suspend();
      }

      override createBufferSource(): AudioBufferSourceNode {
        const source = super.createBufferSource();
        const start = source.start.bind(source);
        source.start = (when = 0) => {
          notes.clips.push({ from: when, until: when + (source.buffer?.duration ?? 0) });
          start(when);
        };
        return source;
      }
    }
    Object.assign(globalThis, { notes, AudioContext: Silent });
    if (!hasVoice) return;
    const voices = [{ lang: 'ru-RU', localService: true, name: 'Пробный голос' }];
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { value: null, writable: true });
    speechSynthesis.getVoices = () => voices as unknown as SpeechSynthesisVoice[];
    speechSynthesis.cancel = () => undefined;
    speechSynthesis.speak = (utterance) => {
      notes.spoken.push(utterance.text);
      notes.speaking += 1;
      notes.most = Math.max(notes.most, notes.speaking);
      setTimeout(() => {
        notes.speaking -= 1;
        utterance.dispatchEvent(new Event('end'));
      }, 300);
    };
  }, voice);
}

const notes = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as { notes: { clips: Heard[]; spoken: string[]; most: number } }).notes,
  );
const turnOn = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: 'Включить звук' });
  // The one button of the page has the focus already: a remote's OK is enough.
  await button.waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Выключить звук' }).waitFor();
};

describe('the voice of the board', () => {
  it('is turned on by one key, and says calls by clips one after the other, a recall again', async () => {
    const page = await boardPage(site, centreId, { prepare: (one) => listen(one, false) });
    await turnOn(page);
    const first = await callTo(site.okno, await arrived(), 21);
    await callTo(site.okno, await arrived(), 5);
    // "талон дэ один окно двадцать один", "талон дэ два окно пять"
    await page.waitForFunction(
      () => (globalThis as unknown as { notes: { clips: unknown[] } }).notes.clips.length === 11,
    );
    await callTo(site.okno, first, 21);
    await page.waitForFunction(
      () => (globalThis as unknown as { notes: { clips: unknown[] } }).notes.clips.length === 17,
    );
    const { clips } = await notes(page);
    for (const [index, { from }] of clips.entries())
      expect(from).toBeGreaterThanOrEqual(clips[index - 1]?.until ?? 0);
    expect(clips.every(({ from, until }) => until > from)).toBe(true);
    await page.context().close();
    expect(site.complaints).toEqual([]);
  });

  it("is the browser's own where it has a Russian one on board, and never two at once", async () => {
    const page = await boardPage(site, centreId, { prepare: (one) => listen(one, true) });
    await turnOn(page);
    const tickets = [await arrived(), await arrived(), await arrived()];
    for (const [index, ticket] of tickets.entries()) await callTo(site.okno, ticket, 7 + index);
    await page.waitForFunction(
      () => (globalThis as unknown as { notes: { spoken: unknown[] } }).notes.spoken.length === 3,
    );
    const { spoken, most, clips } = await notes(page);
    expect(spoken).toEqual([
      'талон дэ три, окно семь',
      'талон дэ четыре, окно восемь',
      'талон дэ пять, окно девять',
    ]);
    expect([most, clips]).toEqual([1, []]);
    await page.context().close();
  });

  it('says nothing of what stood on the board when it was switched on, and stays off when turned off', async () => {
    await callTo(site.okno, await arrived(), 12);
    const page = await boardPage(site, centreId, { prepare: (one) => listen(one, true) });
    await turnOn(page);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Включить звук' }).waitFor();
    await callTo(site.okno, await arrived(), 13);
    await page.locator('#call-window').getByText('13').waitFor();
    await page.reload();
    await page.locator('#sound:not(.is-needed)').getByText('Включить звук').waitFor();
    await page.keyboard.press('Tab');
    await turnOn(page);
    await callTo(site.okno, await arrived(), 14);
    await page.waitForFunction(
      () => (globalThis as unknown as { notes: { spoken: unknown[] } }).notes.spoken.length === 1,
    );
    expect((await notes(page)).spoken[0]).toContain('окно четырнадцать');
    await page.context().close();
  });
});
