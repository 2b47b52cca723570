import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESK, enter, openBrowser, PHONE, picture, sitDown } from './browser';
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

const PROBLEM = '夜间街面巡查无人联动';

/** Opens the issue from the list, as somebody does who was told of it. */
async function open(page: Page): Promise<void> {
  await page.goto(`${platform.address}/issues`);
  await page.getByRole('link', { name: PROBLEM }).click();
  await page.getByRole('heading', { name: PROBLEM }).waitFor();
}

/** Takes a step: its button, what there is to say, and the same word once more to send it. */
async function take(page: Page, step: string, said: Record<string, string> = {}): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  for (const [label, text] of Object.entries(said)) {
    await page.getByRole('textbox', { name: label }).fill(text);
  }
  await page.getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('button', { name: '取消' }).waitFor({ state: 'detached' });
}

describe('what a station cannot solve is solved by the city (L-2.3)', () => {
  it('station raises on a phone → clerk accepts, escalates, hands up → city closes → station reads it', async () => {
    const station = await sitDown(browser, PHONE);
    await enter(station.page, platform.linkOf('station'));
    await station.page.goto(`${platform.address}/issues/new`);
    await station.page.getByText('街面巡查协同机制', { exact: true }).click();
    await station.page.getByRole('textbox', { name: '问题' }).fill(PROBLEM);
    await station.page
      .getByRole('textbox', { name: '情况说明' })
      .fill('城管、公安夜间不参加街面巡查，请协调。');
    await picture(station.page, 'issue-new-390');
    await station.page.getByRole('button', { name: '提交' }).click();
    await station.page.getByText('待受理').first().waitFor();
    await picture(station.page, 'issue-raised-390');

    const clerk = await sitDown(browser, DESK);
    await enter(clerk.page, platform.linkOf('clerk'));
    await open(clerk.page);
    await picture(clerk.page, 'issue-to-accept-1440');
    await take(clerk.page, '受理');
    await clerk.page.getByRole('button', { name: '报请政府或协调部门', exact: true }).click();
    await clerk.page.getByText('协调有关部门', { exact: true }).click();
    await clerk.page.getByRole('textbox', { name: '政府或部门名称' }).fill('歙县公安局');
    await clerk.page.getByRole('textbox', { name: '报请或协调的内容' }).fill('请派员参加夜间街面巡查');
    await picture(clerk.page, 'issue-escalate-1440');
    await clerk.page.getByRole('button', { name: '报请政府或协调部门', exact: true }).click();
    await clerk.page.getByText('报请协调：歙县公安局').waitFor();
    await take(clerk.page, '提请上级民政部门', { 提请上级解决什么: '请市级联席会议明确夜间巡查分工' });

    const city = await sitDown(browser, DESK);
    await enter(city.page, platform.linkOf('section'));
    await city.page.goto(`${platform.address}/issues`);
    await picture(city.page, 'issues-1440');
    await open(city.page);
    await take(city.page, '办结', { 解决结果: '市级联席会议已明确，公安每周二、五派员参加' });
    await city.page.getByText('已解决').first().waitFor();
    await picture(city.page, 'issue-closed-1440');

    await station.page.reload();
    await station.page.getByText('市级联席会议已明确').waitFor();
    expect(await station.page.getByText('已解决').count()).toBeGreaterThan(0);
    await picture(station.page, 'issue-closed-390');
    expect([...station.faults, ...clerk.faults, ...city.faults]).toEqual([]);
  });
});
