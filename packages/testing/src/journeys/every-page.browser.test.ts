import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, DESK, enter, openBrowser, overflowOf, PHONE, picture, sitDown } from './browser';
import { isLooking } from './env';
import { type Person, type RunningPlatform, startPlatform } from './running-platform';

/** Whoever opens which pages; what is to be made first, so that there is one to open; what is pressed to go deeper. */
interface Walk {
  person: Person;
  pages: readonly string[];
  forms?: readonly string[];
}

const WALKS: readonly Walk[] = [
  {
    person: 'section',
    pages: [
      ...['', 'oversight', 'duties', 'contacts', 'contacts?year=2025&view=quality', 'assessment/341021'],
      ...['notices', 'liaison', 'issues', 'exemptions', 'rules', 'bulletins', 'import'],
    ],
  },
  {
    person: 'clerk',
    pages: ['', 'contacts/new', 'projects', 'joint-inspections', 'liaison'],
    forms: ['issues/new', 'projects/new', 'joint-inspections/new'],
  },
  { person: 'station', pages: ['', 'station-reports'], forms: ['station-reports/new'] },
  { person: 'supervisor', pages: ['', 'duties'] },
  { person: 'system', pages: ['accounts', 'institutions'] },
  { person: 'audit', pages: ['audit'] },
];

let platform: RunningPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([startPlatform(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await platform.remove();
});

/** Answers whatever a form asks, with the first choice, some words and today. */
async function fill(page: Page): Promise<void> {
  const asked = page.locator('fieldset.field');
  await asked.first().waitFor();
  for (const field of await asked.all()) {
    if ((await field.locator('input:checked').count()) === 0) await field.locator('label').first().click();
  }
  for (const field of await page.locator('main form textarea, main form input[type=text]').all()) {
    await field.fill('夜间值守');
  }
  const today = await page.evaluate(() =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()),
  );
  for (const field of await page.locator('main form input[type=date]').all()) await field.fill(today);
}

describe.each([
  ['at a desk', DESK, 'light'],
  ['on a phone, in the dark', PHONE, 'dark'],
] as const)(
  'no page has a serious barrier or is wider than the screen %s',
  { timeout: 300_000 },
  (_, viewport, colorScheme) => {
    const look = async (page: Page, name: string): Promise<string[]> => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      if (isLooking) await picture(page, `${name.replaceAll(/\W+/g, '-')}-${viewport.width}-${colorScheme}`);
      const found = await barriers(page);
      const overflow = await overflowOf(page);
      return [...found, ...(overflow > 0 ? [`${overflow} px wider than the screen`] : [])].map(
        (what) => `${name}: ${what}`,
      );
    };

    it.each(WALKS)('$person', async ({ person, pages, forms = [] }) => {
      const { page, faults } = await sitDown(browser, viewport);
      await page.emulateMedia({ colorScheme });
      await enter(page, await platform.freshLinkOf(person));
      const found: string[] = [];
      for (const path of pages) {
        await page.goto(`${platform.address}/${path}`);
        found.push(...(await look(page, `${person} ${path || 'workbench'}`)));
      }
      for (const path of forms) {
        await page.goto(`${platform.address}/${path}`);
        await fill(page);
        found.push(...(await look(page, `${person} ${path}`)));
        await page.locator('main form button[type=submit]').click();
        await page.waitForURL(/[\da-f-]{36}$/);
        found.push(...(await look(page, `${person} ${path.replace('new', 'object')}`)));
      }
      await page.context().close();
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
    });

    it('nobody yet, at the door', async () => {
      const { page } = await sitDown(browser, viewport);
      await page.emulateMedia({ colorScheme });
      await page.goto(`${platform.address}/sign-in`);
      const found = await look(page, 'sign-in');
      await page.goto(await platform.freshLinkOf('section'));
      found.push(...(await look(page, 'link')));
      expect(found).toEqual([]);
    });

    it('a duty and the record behind it', async () => {
      const { page } = await sitDown(browser, viewport);
      await page.emulateMedia({ colorScheme });
      await enter(page, await platform.freshLinkOf('section'));
      await page.goto(`${platform.address}/duties?rule=L-3.3&tenant=341021`);
      await page.getByRole('row', { name: /10 月/ }).getByRole('link').first().click();
      await page.getByRole('heading', { name: '依据' }).waitFor();
      const found = await look(page, 'duty');
      await page.getByRole('link', { name: '看记录' }).first().click();
      await page.waitForURL(/contacts\//);
      found.push(...(await look(page, 'contact')));
      expect(found).toEqual([]);
    });
  },
);
