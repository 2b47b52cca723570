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

const choose = (page: Page, text: string) => page.locator('label.chip', { hasText: text }).first().click();

/** Opens the form of a step, fills its fields and sends it. */
async function step(page: Page, button: string, fields: Record<string, string>): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: button, exact: true }).click();
  for (const [name, value] of Object.entries(fields)) await page.getByRole('textbox', { name }).fill(value);
  await page.locator('form.record-form').getByRole('button', { name: button, exact: true }).click();
  await page.locator('form.record-form').waitFor({ state: 'detached' });
}

describe('a supervisor’s opinion (S-2.5, S-2.6, S-3.1, S-3.10)', () => {
  it('appointed with an undertaking → visit → sent from a phone without a name → accepted → handled → replied → not solved → mended → closed', async () => {
    const clerk = await sitDown(browser, DESK);
    await enter(clerk.page, platform.linkOf('clerk'));
    await clerk.page.goto(`${platform.address}/panels`);
    await clerk.page.locator('.record-list a').first().click();
    await clerk.page.getByRole('button', { name: '聘任', exact: true }).click();
    const form = clerk.page.locator('form.record-form');
    await form.getByRole('textbox', { name: /^姓名/ }).fill('方文');
    await choose(clerk.page, '成员');
    await choose(clerk.page, '社会工作');
    // The undertaking is signed before the appointment (S-3.10): its day stands in the form, and none is refused.
    await form.getByLabel(/承诺书/).fill('');
    await form.getByRole('textbox', { name: /^文号/ }).fill('歙民聘〔2026〕3号');
    await form.getByRole('button', { name: '聘任', exact: true }).click();
    await form.locator('.field-error').first().waitFor();
    await form.getByLabel(/承诺书/).fill('2026-07-01');
    await form.getByRole('button', { name: '聘任', exact: true }).click();
    await clerk.page.getByRole('heading', { name: '方文 · 成员' }).waitFor();

    const supervisor = await sitDown(browser, PHONE);
    await enter(supervisor.page, platform.linkOf('supervisor'));
    await supervisor.page.goto(`${platform.address}/inspections/new`);
    await choose(supervisor.page, '歙县救助管理站');
    await choose(supervisor.page, '没有事先通知');
    await supervisor.page.getByRole('textbox', { name: '总的看法' }).fill('夜间 22 时值班室无人应答');
    await supervisor.page.locator('form').getByRole('button', { name: '提交' }).click();
    await supervisor.page.waitForURL(/inspections\/[\da-f-]{36}$/);
    await picture(supervisor.page, 'opinion-home');
    await supervisor.page.goto(`${platform.address}/opinions`);
    await supervisor.page.getByRole('link', { name: '提意见' }).click();
    await choose(supervisor.page, '歙县救助管理站');
    await choose(supervisor.page, '指出问题');
    await choose(supervisor.page, '行风建设');
    await supervisor.page.getByRole('textbox', { name: '要说的话' }).fill('夜间 22 时值班室无人');
    await choose(supervisor.page, '不让机构知道是我提的');
    // A phone loses its page; what was written is still there.
    await supervisor.page.reload();
    expect(await supervisor.page.getByRole('textbox', { name: '要说的话' }).inputValue()).toContain('22 时');
    await picture(supervisor.page, 'opinion-send');
    expect(await overflowOf(supervisor.page)).toBe(0);
    await supervisor.page.locator('form').getByRole('button', { name: '提意见' }).click();
    await supervisor.page.waitForURL(/opinions\/[\da-f-]{36}$/);
    await supervisor.page.getByText('等待民政局受理').waitFor();
    await picture(supervisor.page, 'opinion-sent');
    const address = supervisor.page.url();

    await clerk.page.goto(`${platform.address}/opinions?show=mine`);
    await clerk.page.getByText('夜间 22 时值班室无人').click();
    await clerk.page.waitForURL(address);
    await step(clerk.page, '受理', {});
    const station = await sitDown(browser, DESK);
    await enter(station.page, platform.linkOf('station'));
    await station.page.goto(address);
    const author =
      (await clerk.page
        .getByText(/^监督员 /)
        .first()
        .textContent()) ?? '';
    const name = author.split(' ')[1] ?? '';
    expect(name.length).toBeGreaterThan(1);
    expect(await station.page.locator('body').textContent()).not.toContain(name);
    await step(station.page, '提交处理意见', { 处理意见: '已核实', 改进措施: '夜班两人在岗' });
    await picture(station.page, 'opinion-station');
    await step(clerk.page, '回应', { 回应内容: '已责成整改' });

    await step(supervisor.page, '没有解决', { 哪里没有解决: '昨夜仍无人' });
    await step(station.page, '提交处理意见', { 处理意见: '再次核实', 改进措施: '站领导带班' });
    await step(clerk.page, '回应', { 回应内容: '已到站复核' });
    await step(supervisor.page, '已解决', {});
    await supervisor.page.getByText('提出人确认已解决').waitFor();
    await picture(supervisor.page, 'opinion-closed');
    expect(await barriers(supervisor.page)).toEqual([]);
    expect(await overflowOf(supervisor.page)).toBe(0);

    await clerk.page.reload();
    await clerk.page.getByRole('button', { name: '转入台账' }).waitFor();
    await picture(clerk.page, 'opinion-clerk');
    expect([...supervisor.faults, ...clerk.faults, ...station.faults]).toEqual([]);
  });
});
