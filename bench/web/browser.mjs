import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

/** A cheap phone: what the goals of the pages are stated for. */
export const PHONE = { width: 375, height: 667, slower: 4, latencyMs: 150, bitsPerSecond: 1.6e6 };

/** Made for one page of a cloud function: in one process the browser dies with its first context. */
const NOT_FOR_MEASURING = new Set([
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

export async function browserFlags() {
  const own = chromium.args.filter((arg) => !NOT_FOR_MEASURING.has(arg));
  return {
    executablePath: await chromium.executablePath(),
    args: [...own, '--disable-background-networking'],
  };
}

/** @template Answer @param {(browser: import('playwright-core').Browser) => Promise<Answer>} work @param {string[]} more */
export async function withBrowser(work, more = []) {
  const { executablePath, args } = await browserFlags();
  const browser = await playwright.launch({ executablePath, args: [...args, ...more] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** A page with empty cache and cookies; `slow` gives it the phone's processor and network. */
export async function newPhone(browser, { baseURL, slow = false }) {
  const { width, height } = PHONE;
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  if (slow) await slowDown(page);
  return page;
}

async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: PHONE.latencyMs,
    downloadThroughput: PHONE.bitsPerSecond / 8,
    uploadThroughput: PHONE.bitsPerSecond / 16,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slower });
}
