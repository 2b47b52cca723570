import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { barriers, DESK, enter, openBrowser, overflowOf, PHONE, picture, sitDown } from './browser';
import { copyOf, type RunningPlatform, startPlatform } from './running-platform';

let platform: RunningPlatform;
let browser: Browser;
beforeAll(async () => {
  platform = await startPlatform({ dataDir: copyOf(inject('preparedFolder')) });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await platform.remove();
});

const choose = (page: Page, text: string) =>
  page.locator('form label.chip', { hasText: text }).first().click();
const fill = (page: Page, name: string, text: string) =>
  page
    .locator('form')
    .getByRole('textbox', { name: new RegExp(`^${name}`) })
    .fill(text);
const send = async (page: Page, button: string) => {
  await page.locator('form').getByRole('button', { name: button, exact: true }).click();
  await page.locator('form.record-form').waitFor({ state: 'detached' });
};

describe('a supervisor is appointed by the bureau in charge (S-3.1)', () => {
  it('without a document nobody; then appointed, bound, and seen by the supervisor on a phone', async () => {
    const { page, faults } = await sitDown(browser, DESK);
    await enter(page, platform.linkOf('clerk'));
    await page.goto(`${platform.address}/panels`);
    await picture(page, 'panels');
    await page.locator('.record-list a').first().click();
    await page.getByRole('button', { name: '聘任', exact: true }).click();
    await fill(page, '姓名', '方文');
    await choose(page, '成员');
    await choose(page, '医疗护理');
    await page.locator('form').getByRole('button', { name: '聘任', exact: true }).click();
    await page
      .getByText(/请填写.*文号|文号.*请填写/)
      .first()
      .waitFor();
    await fill(page, '文号', '歙民聘〔2026〕3号');
    await send(page, '聘任');
    await page.getByRole('heading', { name: '方文 · 成员' }).waitFor();

    await page.getByRole('button', { name: '申报关系' }).click();
    await choose(page, '方文');
    await choose(page, '歙县安养中心');
    await choose(page, '亲属');
    await send(page, '申报关系');
    await page.getByText('应回避：歙县安养中心').waitFor();
    await picture(page, 'panel');
    expect(await barriers(page)).toEqual([]);

    const supervisor = await sitDown(browser, PHONE);
    await enter(supervisor.page, platform.linkOf('supervisor'));
    await supervisor.page.goto(page.url());
    await supervisor.page.getByRole('heading', { name: '方文 · 成员' }).waitFor();
    await picture(supervisor.page, 'panel-phone');
    expect(await supervisor.page.getByRole('button', { name: '聘任' }).count()).toBe(0);
    expect(await overflowOf(supervisor.page)).toBe(0);
    expect([...faults, ...supervisor.faults]).toEqual([]);
  });
});
