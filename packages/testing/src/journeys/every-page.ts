import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { barriers, enter, openBrowser, overflowOf, picture, sitDown } from './browser';
import { isLooking } from './env';
import { copyOf, type Person, type RunningPlatform, startPlatform } from './running-platform';

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
    pages: [
      '',
      'contacts/new',
      'projects',
      'joint-inspections',
      'liaison',
      'posts',
      'panels',
      'panels/new',
      'care',
      'inspections',
      'inspections/new',
      'tasks',
      'gatherings',
      'gatherings?show=guidance',
      'gatherings/new',
      'tasks/new',
      'tasks/calendar',
    ],
    forms: ['care/new', 'issues/new', 'projects/new', 'joint-inspections/new'],
  },
  {
    person: 'station',
    pages: ['', 'station-reports', 'minors', 'tracing', 'briefings', 'briefings/new'],
    forms: ['station-reports/new', 'minors/new', 'tracing/new'],
  },
  {
    person: 'supervisor',
    pages: ['', 'duties', 'opinions', 'panels', 'care', 'inspections', 'inspections/new', 'tracing'],
    forms: ['opinions/new'],
  },
  { person: 'system', pages: ['accounts', 'institutions'] },
  { person: 'audit', pages: ['audit'] },
];

/** A screen and the light it is read in. */
export interface Look {
  viewport: { width: number; height: number };
  colorScheme: 'light' | 'dark';
}

/** A page's serious barriers and by how much it is wider than the screen, each as a sentence that begins with its name. */
export async function lookAt(page: Page, name: string, { viewport, colorScheme }: Look): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  if (isLooking) await picture(page, `${name.replaceAll(/\W+/g, '-')}-${viewport.width}-${colorScheme}`);
  const overflow = await overflowOf(page);
  const found = [
    ...(await barriers(page)),
    ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
  ];
  return found.map((what) => `${name}: ${what}`);
}

/** Answers whatever a form asks, with the first choice, some words and today. */
async function fill(page: Page): Promise<void> {
  const asked = page.locator('fieldset.field');
  await asked.first().waitFor();
  for (const field of await asked.all()) {
    if ((await field.locator('input:checked').count()) === 0) await field.locator('label').first().click();
  }
  for (const field of await page.locator('main form textarea').all()) await field.fill('夜间值守');
  // Also a code of a case, where one is asked for.
  for (const field of await page.locator('main form input[type=text]').all()) await field.fill('YJ-2026-01');
  const today = await page.evaluate(() =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()),
  );
  for (const field of await page.locator('main form input[type=number]').all()) await field.fill('2');
  for (const field of await page.locator('main form input[type=date]').all()) await field.fill(today);
}

/** Opens every page as those who may, on each of these screens: none may have a serious barrier or be wider than it. */
export function sweepEveryPage(looks: readonly Look[]): void {
  let platform: RunningPlatform;
  let browser: Browser;
  beforeAll(async () => {
    [platform, browser] = await Promise.all([
      startPlatform({ dataDir: copyOf(inject('preparedFolder')) }),
      openBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await platform.remove();
  });

  describe.each(looks)(
    'no page has a serious barrier or is wider than the screen at $viewport.width px, $colorScheme',
    {
      timeout: 300_000,
    },
    (look) => {
      it.each(WALKS)('$person', async ({ person, pages, forms = [] }) => {
        const { page, faults } = await sitDown(browser, look.viewport);
        await page.emulateMedia({ colorScheme: look.colorScheme });
        await enter(page, await platform.freshLinkOf(person));
        const found: string[] = [];
        for (const path of pages) {
          await page.goto(`${platform.address}/${path}`);
          found.push(...(await lookAt(page, `${person} ${path || 'workbench'}`, look)));
        }
        for (const path of forms) {
          await page.goto(`${platform.address}/${path}`);
          await fill(page);
          found.push(...(await lookAt(page, `${person} ${path}`, look)));
          await page.locator('main form button[type=submit]').click();
          await page.waitForURL(/[\da-f-]{36}$/);
          // The address changes before the page does.
          await page.locator('main form').waitFor({ state: 'detached' });
          found.push(...(await lookAt(page, `${person} ${path.replace('new', 'object')}`, look)));
        }
        await page.context().close();
        expect(found).toEqual([]);
        expect(faults).toEqual([]);
      });

      it('nobody yet, at the door', async () => {
        const { page } = await sitDown(browser, look.viewport);
        await page.emulateMedia({ colorScheme: look.colorScheme });
        await page.goto(`${platform.address}/sign-in`);
        const found = await lookAt(page, 'sign-in', look);
        await page.goto(await platform.freshLinkOf('section'));
        found.push(...(await lookAt(page, 'link', look)));
        expect(found).toEqual([]);
      });
    },
  );
}
