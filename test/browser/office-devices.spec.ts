import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StartPairing } from '../../src/accounts/devices/start-pairing.service.ts';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { deviceOf } from '../support/devices.ts';
import { openOffice } from '../support/office.ts';
import { staffOf } from '../support/staff.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the devices of a centre', () => {
  it('are paired by a code, renamed and revoked', async () => {
    const head = await staffOf(site.okno, { role: 'centre-head', centreId: site.centre });
    const page = await openOffice(site, head.cookie, '/devices');
    const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
    await page.getByText('Здесь пока нет устройств.').waitFor();
    const { code } = await site.okno.get(StartPairing).run('kiosk', '192.0.2.1');
    const codeField = page.getByLabel('Код с экрана устройства');
    await codeField.fill('12');
    await press('Подключить устройство');
    await page.getByText('В коде 6 цифр').waitFor();
    await codeField.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByLabel('Как его назвать').fill('Киоск у входа');
    expect(await axeFindings(page)).toEqual([]);
    await press('Подключить устройство');
    await page.getByRole('cell', { name: 'Киоск у входа' }).waitFor();
    await press('Переименовать');
    await page.getByRole('textbox', { name: 'Новое название: Киоск у входа' }).fill('Киоск слева');
    await press('Сохранить');
    await page.getByRole('cell', { name: 'Киоск слева' }).waitFor();
    await press('Отключить');
    await page.getByText('Устройство сразу перестанет работать').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await press('Отключить устройство');
    await page.getByText(/^отключено /u).waitFor();
  });

  it('tell of a wrong code, and of a device whose key was copied', async () => {
    const head = await staffOf(site.okno, { role: 'centre-head', centreId: site.centre });
    const kiosk = await deviceOf(site.okno, { kind: 'kiosk', centreId: site.centre, name: 'Киоск с копией' });
    await site.okno.database.rows({
      text: `update device set revoked_at = now(), revoked_for = 'copied-token' where id = $1`,
      values: [kiosk.deviceId],
    });
    const page = await openOffice(site, head.cookie, '/devices');
    await page.getByText('его ключ пришёл из двух мест').waitFor();
    await page.getByLabel('Код с экрана устройства').fill('000000');
    await page.getByLabel('Как его назвать').fill('Табло');
    await page.getByRole('button', { name: 'Подключить устройство' }).click();
    await page.getByRole('alert').filter({ hasText: 'Такого кода нет' }).waitFor();
  });

  it('are not for those who may not manage them', async () => {
    const operator = await staffOf(site.okno, { role: 'operator', centreId: site.centre });
    const page = await openOffice(site, operator.cookie, '/devices');
    await page.getByRole('heading', { level: 1, name: 'Этот экран вам не открыт' }).waitFor();
  });
});
