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

async function step(page: Page, button: string, say: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await say();
  await press(page, button);
  await page.locator('form.record-form').waitFor({ state: 'detached' });
}

describe('family tracing (S-2.4)', () => {
  it('entered → posted on both platforms → briefed from what is known → verified by the panel: 100 %', async () => {
    const station = await sitDown(browser, DESK);
    const { page } = station;
    await enter(page, platform.linkOf('station'));
    await page.goto(`${platform.address}/tracing/new`);
    await fill(page, '个案编号', 'SX-2026-021');
    await choose(page, '男');
    await page
      .locator('form')
      .getByLabel(/^目测年龄/)
      .fill('60');
    await press(page, '登记');
    await page.waitForURL(/tracing\/[\da-f-]{36}$/);
    const address = page.url();
    for (const [name, url] of [
      ['全国救助寻亲网', 'https://xunqin.mca.gov.cn/notice/21'],
      ['今日头条', 'https://www.toutiao.com/article/21'],
    ] as const) {
      await step(page, '登记公告', async () => {
        await choose(page, name);
        await fill(page, '公告网址', url);
        await page
          .locator('form input[type=file]')
          .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('abc') });
        await page.getByText('SHA-256 ba7816bf8f01cfea').waitFor();
      });
    }
    await step(page, '登记报请采血', async () => undefined);
    await page.getByText('公告已发布').waitFor();
    await picture(page, 'tracing-case');
    expect(await barriers(page)).toEqual([]);

    await page.goto(`${platform.address}/briefings/new`);
    await fill(page, '在站人数', '3');
    expect(await page.locator('form').getByLabel('无法查明身份人数').inputValue()).toBe('1');
    expect(await page.locator('form').getByLabel('其中公告已全部发布').inputValue()).toBe('1');
    await picture(page, 'briefing-form');
    await press(page, '发送');
    await page.waitForURL(/briefings$/);
    await page.getByText('在站 3，滞留 0，身份不明 1，公告 1/1').waitFor();
    await picture(page, 'briefings');
    expect(await barriers(page)).toEqual([]);

    const supervisor = await sitDown(browser, PHONE);
    await enter(supervisor.page, platform.linkOf('supervisor'));
    await supervisor.page.goto(`${platform.address}/tracing`);
    await supervisor.page.getByText('0/1 · 0%').waitFor();
    await picture(supervisor.page, 'tracing-phone');
    expect(await overflowOf(supervisor.page)).toBe(0);
    await supervisor.page.goto(address);
    await step(supervisor.page, '核查公告', () => choose(supervisor.page, '公告齐全'));
    await supervisor.page.goto(`${platform.address}/tracing`);
    await supervisor.page.getByText('1/1 · 100%').nth(1).waitFor();
    await picture(supervisor.page, 'tracing-phone-verified');
    expect(await barriers(supervisor.page)).toEqual([]);
    expect([...station.faults, ...supervisor.faults]).toEqual([]);
  });
});
