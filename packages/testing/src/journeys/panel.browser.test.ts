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

  it('a letter of appointment, a meeting and its minutes, guidance a supervisor reads (S-3.1, S-3.4, S-3.6)', async () => {
    const { page, faults } = await sitDown(browser, DESK);
    await enter(page, await platform.freshLinkOf('clerk'));
    await page.goto(`${platform.address}/panels`);
    await page.locator('.record-list a').first().click();
    const letter = page.waitForEvent('download');
    await page.getByRole('link', { name: '聘书草稿' }).first().click();
    expect((await letter).suggestedFilename()).toMatch(/^聘书\(.+\)\.docx$/);

    await page.goto(`${platform.address}/gatherings/new`);
    await choose(page, '监督成员会议');
    await fill(page, '议题', '上半年监督情况');
    await fill(page, '会议情况', '通报检查情况,部署下半年工作');
    const there = page.locator('form fieldset', { hasText: '参加人员' }).locator('label');
    for (let nth = 0; nth < 3; nth += 1) await there.nth(nth).click();
    await page.locator('form').getByRole('button', { name: '登记', exact: true }).click();
    await page.waitForURL(/gatherings$/);
    await page.getByText('上半年监督情况').waitFor();
    await picture(page, 'gatherings');
    expect(await barriers(page)).toEqual([]);
    const minutes = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载纪要草稿' }).first().click();
    expect((await minutes).suggestedFilename()).toMatch(/^会议纪要\(.+\)\.docx$/);
    await page.goto(`${platform.address}/gatherings?show=guidance`);
    await page.getByRole('button', { name: '增加指导材料' }).click();
    await fill(page, '标题', '走访怎么看');
    await fill(page, '内容', '看值班、看台账、听受助人员怎么说');
    await send(page, '增加指导材料');

    const supervisor = await sitDown(browser, PHONE);
    await enter(supervisor.page, await platform.freshLinkOf('supervisor'));
    await supervisor.page.goto(`${platform.address}/gatherings?show=guidance`);
    await supervisor.page.getByText('看值班、看台账').waitFor();
    await picture(supervisor.page, 'guidance-phone');
    expect(await overflowOf(supervisor.page)).toBe(0);
    expect([...faults, ...supervisor.faults]).toEqual([]);
  });
});
