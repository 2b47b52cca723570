import { civilDateAt } from '@mingcha/domain/calendar/shanghai';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESK, enter, openBrowser, PHONE, picture, sitDown } from './browser';
import { lookAt } from './every-page';
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

/** The city's count of L-3.3 in 歙县, as the overview writes it. */
async function countOf(page: Page): Promise<string> {
  await page.goto(`${platform.address}/oversight`);
  return (await page.getByRole('link', { name: /歙县.*每月联系|每月联系.*歙县/ }).textContent()) ?? '';
}

/** The same page at a desk in the light and on a phone in the dark. */
async function onEveryScreen(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const look of [
    { viewport: PHONE, colorScheme: 'dark' },
    { viewport: DESK, colorScheme: 'light' },
  ] as const) {
    await page.setViewportSize(look.viewport);
    await page.emulateMedia({ colorScheme: look.colorScheme });
    found.push(...(await lookAt(page, name, look)));
  }
  return found;
}

describe('a contact recorded in a county reaches the city (L-3.3)', () => {
  it('clerk records → duty is met with its clause → city sees the number change → drills to the contact', async () => {
    const thisMonth = Number(civilDateAt(Date.now()).slice(5, 7));
    const city = await sitDown(browser, DESK);
    await enter(city.page, platform.linkOf('section'));
    const before = await countOf(city.page);
    await picture(city.page, 'oversight');

    const clerk = await sitDown(browser, DESK);
    await enter(clerk.page, platform.linkOf('clerk'));
    await picture(clerk.page, 'workbench');
    await clerk.page.getByRole('link', { name: '记录联系' }).first().click();
    await clerk.page.getByText(/^业务科室负责同志/).click();
    await clerk.page.getByText('督促', { exact: true }).click();
    await clerk.page.getByText('实地走访', { exact: true }).click();
    await clerk.page.getByRole('textbox', { name: /发现问题/ }).fill('夜间值班登记不全');
    await clerk.page.getByRole('button', { name: '保存' }).click();
    const saved = clerk.page.getByRole('article');
    await saved.getByText('业务科室负责同志每月联系不少于1次').first().waitFor();
    expect(await saved.textContent()).toContain('已完成');
    await picture(clerk.page, 'contact-saved');

    const after = await countOf(city.page);
    const [doneBefore, doneAfter] = [before, after].map((text) => Number(text.match(/(\d+)\/\d+/)?.[1]));
    expect(doneAfter).toBe((doneBefore ?? Number.NaN) + 1);
    await city.page.getByRole('link', { name: /歙县.*每月联系|每月联系.*歙县/ }).click();
    await city.page
      .getByRole('row', { name: new RegExp(`(^|\\D)${thisMonth} 月`) })
      .getByRole('link')
      .first()
      .click();
    await city.page.getByRole('heading', { name: '依据' }).waitFor();
    await picture(city.page, 'duty');
    const found = await onEveryScreen(city.page, 'duty');
    await city.page.getByRole('link', { name: '看记录' }).first().click();
    await city.page.getByText('夜间值班登记不全').waitFor();
    await picture(city.page, 'contact');
    found.push(...(await onEveryScreen(city.page, 'contact')));
    expect(found).toEqual([]);
    expect([...clerk.faults, ...city.faults]).toEqual([]);
  });
});
