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
const fill = (page: Page, name: string, text: string) =>
  page.locator('form').getByLabel(name, { exact: true }).fill(text);
const press = (page: Page, button: string) =>
  page.locator('form.record-form').getByRole('button', { name: button, exact: true }).click();
const closed = (page: Page) => page.locator('form.record-form').waitFor({ state: 'detached' });
/** The first members of the panel that are offered. */
async function members(page: Page, count: number): Promise<void> {
  const offered = page.locator('form fieldset', { hasText: '参加的监督员' }).locator('label');
  await offered.first().waitFor();
  for (let nth = 0; nth < count; nth += 1) await offered.nth(nth).click();
}

async function step(page: Page, button: string, say: () => Promise<void>): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: button, exact: true }).click();
  await say();
  await press(page, button);
  await closed(page);
}

describe('a minor in care (S-2.3)', () => {
  it('admitted → panel invited → plan → note → hand-over refused with one witness → completed with two', async () => {
    const station = await sitDown(browser, DESK);
    const { page } = station;
    await enter(page, platform.linkOf('station'));
    await page.goto(`${platform.address}/minors`);
    await page.getByRole('link', { name: '登记进站' }).click();
    await fill(page, '个案编号', 'SX-M-2026-003');
    await choose(page, '监护人下落不明');
    await choose(page, '公安机关');
    await choose(page, '8至13岁');
    await picture(page, 'minor-admit');
    await press(page, '登记');
    await page.waitForURL(/minors\/[\da-f-]{36}$/);
    const address = page.url();

    const clerk = await sitDown(browser, DESK);
    await enter(clerk.page, platform.linkOf('clerk'));
    await clerk.page.goto(address);
    await clerk.page.getByText('内容未显示').waitFor();
    await step(clerk.page, '邀请专班', () => members(clerk.page, 2));
    await step(clerk.page, '申请查看', () => fill(clerk.page, '查看理由', '核对保护方案'));
    await clerk.page.getByText('待批准').waitFor();
    await picture(clerk.page, 'minor-clerk');
    expect(await barriers(clerk.page)).toEqual([]);

    await step(page, '确定方案', async () => {
      await members(page, 1);
      await fill(page, '方案：评估情况、目标、措施和责任人', '寻找监护人,心理疏导,每日陪护');
    });

    const supervisor = await sitDown(browser, PHONE);
    await enter(supervisor.page, platform.linkOf('supervisor'));
    await supervisor.page.goto(address);
    await step(supervisor.page, '写监督记录', () => fill(supervisor.page, '看到的情况', '作息规律,有人陪护'));
    await picture(supervisor.page, 'minor-supervisor');
    expect(await overflowOf(supervisor.page)).toBe(0);
    expect(await barriers(supervisor.page)).toEqual([]);

    await page.reload();
    await page.getByRole('button', { name: '查验接领资料' }).click();
    await members(page, 1);
    await choose(page, '个人');
    for (const shown of ['身份证件', '亲属关系证明', '监护资格证明']) await choose(page, shown);
    await fill(page, '姓名', '某某');
    await fill(page, '身份证件号', '11010519491231002X');
    await fill(page, '与未成年人的关系', '父亲');
    await press(page, '查验接领资料');
    await page.getByText('审核查验和见证交接都须至少两名').first().waitFor();
    await picture(page, 'minor-one-witness');
    await page.locator('form fieldset', { hasText: '参加的监督员' }).locator('label').nth(1).click();
    await press(page, '查验接领资料');
    await closed(page);
    await page.getByText('110*************2X').waitFor();
    expect(await page.locator('body').textContent()).not.toContain('11010519491231002X');
    await step(page, '见证交接', () => members(page, 2));
    await page.getByText('已交接').first().waitFor();
    await page.getByRole('button', { name: '查看姓名和证件号' }).click();
    await fill(page, '查看理由', '复核交接材料');
    await press(page, '查看姓名和证件号');
    await page.getByText('某某 · 11010519491231002X').waitFor();
    await picture(page, 'minor-handed-over');
    expect(await barriers(page)).toEqual([]);

    const leader = await sitDown(browser, DESK);
    await enter(leader.page, platform.linkOf('principal'));
    await leader.page.goto(address);
    await step(leader.page, '批准', async () => undefined);
    await clerk.page.reload();
    await clerk.page.getByText('寻找监护人,心理疏导,每日陪护').waitFor();
    expect([...station.faults, ...clerk.faults, ...supervisor.faults, ...leader.faults]).toEqual([]);
  });
});
