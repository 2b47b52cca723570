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

describe('a supervisor’s first day, on a phone (S-3.2b, S-2.0)', () => {
  it('a task → accepted → visited, in three screens; the bureau sees it, the station does not', async () => {
    const supervisor = await sitDown(browser, PHONE);
    await enter(supervisor.page, platform.linkOf('supervisor'));
    await supervisor.page.getByRole('heading', { name: '我的监督' }).waitFor();
    await picture(supervisor.page, 'first-home-empty');

    const clerk = await sitDown(browser, DESK);
    await enter(clerk.page, platform.linkOf('clerk'));
    await clerk.page.goto(`${platform.address}/tasks/new`);
    await choose(clerk.page, '歙县救助管理站');
    await choose(clerk.page, '行风建设');
    await fill(clerk.page, '具体要求', '看夜间值班和求助电话接听');
    await fill(clerk.page, '到', '2099-12-31');
    await choose(clerk.page, '组长');
    for (const label of await clerk.page
      .locator('form fieldset', { hasText: '请谁去' })
      .locator('label')
      .all()) {
      if (!(await label.locator('input').isChecked())) await label.click();
    }
    await picture(clerk.page, 'task-assign');
    expect(await barriers(clerk.page)).toEqual([]);
    await press(clerk.page, '交办');
    await clerk.page.waitForURL(/tasks$/);
    await clerk.page.getByText('看夜间值班和求助电话接听').waitFor();

    // One: what waits. Two: the task. Three: what was seen.
    await supervisor.page.reload();
    await supervisor.page.getByText('看夜间值班和求助电话接听').waitFor();
    await picture(supervisor.page, 'first-home');
    expect(await overflowOf(supervisor.page)).toBe(0);
    expect(await barriers(supervisor.page)).toEqual([]);
    await supervisor.page.getByText('看夜间值班和求助电话接听').click();
    await supervisor.page.getByRole('button', { name: '接受', exact: true }).click();
    await press(supervisor.page, '接受');
    await supervisor.page.getByRole('button', { name: '走访办结' }).click();
    await fill(supervisor.page, '看到的情况', '值班两人在岗,电话三声内接听');
    await picture(supervisor.page, 'first-visit');
    await press(supervisor.page, '走访办结');
    await supervisor.page.getByText('已办结').first().waitFor();
    await picture(supervisor.page, 'first-done');
    expect(await overflowOf(supervisor.page)).toBe(0);

    await clerk.page.goto(`${platform.address}/tasks/calendar`);
    await clerk.page.getByText('监督任务').nth(1).waitFor();
    await picture(clerk.page, 'visit-calendar');
    expect(await barriers(clerk.page)).toEqual([]);

    const station = await sitDown(browser, DESK);
    await enter(station.page, platform.linkOf('station'));
    expect(await station.page.getByRole('link', { name: '监督任务' }).count()).toBe(0);
    expect([...supervisor.faults, ...clerk.faults, ...station.faults]).toEqual([]);
  });
});
