import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fakeClock } from '../fake-clock';
import { openPostOffice } from '../post-office';
import { DESK, enter, openBrowser, PHONE, picture, sitDown } from './browser';
import { type Person, type RunningPlatform, startPlatform } from './running-platform';

const ADDRESS = 'section-head@shexian.example.cn';
const dataDir = mkdtempSync(join(tmpdir(), 'mingcha-journey-'));

let browser: Browser;
let post: Awaited<ReturnType<typeof openPostOffice>>;
let platform: RunningPlatform | undefined;
beforeAll(async () => {
  [browser, post] = await Promise.all([openBrowser(), openPostOffice()]);
});
afterEach(() => platform?.end());
afterAll(async () => {
  await platform?.remove();
  await Promise.all([browser.close(), post.close()]);
});

/** The whole platform lives at a time in Shanghai, from the next start on; what it missed meanwhile it catches up. */
async function wakeAt(time: string): Promise<RunningPlatform> {
  await platform?.end();
  const clock = fakeClock(new Date(`${time}:00+08:00`));
  platform = await startPlatform({ dataDir, more: { ...post.env, NODE_OPTIONS: `--import=${clock}` } });
  return platform;
}

/** Somebody at the page of notices, at that time. */
async function inbox(at: string, person: Person, viewport = DESK): Promise<{ page: Page; faults: string[] }> {
  const there = await wakeAt(at);
  const sitting = await sitDown(browser, viewport);
  await sitting.page.clock.setFixedTime(new Date(`${at}:00+08:00`));
  await enter(sitting.page, await there.freshLinkOf(person));
  await sitting.page.goto(`${there.address}/notices`);
  return sitting;
}

const lineOf = (page: Page, rule: string, stage: RegExp) =>
  page.getByRole('listitem').filter({ hasText: rule }).filter({ hasText: stage });

/** The worker needs a moment: the page is asked again until it shows the line. */
async function appears(page: Page, rule: string, stage: RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole('heading', { level: 1 }).waitFor();
        return lineOf(page, rule, stage).count();
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBeGreaterThan(0);
}

describe('a contact that March missed in 歙县 (L-3.3)', { timeout: 300_000 }, () => {
  it('inbox → mail → principal leader → 知悉 → and the city is told of others, not of this', async () => {
    const faults: string[] = [];

    // The day after: before the office opens somebody with an address comes to the post.
    const founded = await wakeAt('2026-04-01T07:00');
    await founded.operate(
      ...['user', 'invite', '--tenant', '341021', '--login', 'shexian.mailed', '--name', '吴科长'],
      ...['--role', 'LIAISON_LEADER', '--position', 'SECTION_HEAD', '--email', ADDRESS],
    );

    const head = await inbox('2026-04-01T08:35', 'leader', PHONE);
    await appears(head.page, 'L-3.3', /期间已过/);
    await picture(head.page, 'reminder-inbox');
    faults.push(...head.faults);

    const clerk = await inbox('2026-04-01T09:05', 'clerk');
    await expect.poll(() => post.taken.map(({ to }) => to), { timeout: 30_000 }).toEqual([ADDRESS]);
    const mail = post.taken[0];
    expect(mail?.text).toMatch(/业务科室每月联系\(L-3\.3\)\n.*2026-03-31 到期/);
    const path = /https:\/\/mingcha\.example\.cn(\/duties\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    await clerk.page.goto(`${platform?.address}${path}`);
    await clerk.page.getByRole('heading', { name: '依据' }).waitFor();
    await clerk.page.getByText('吴科长').first().waitFor();
    await picture(clerk.page, 'reminder-told');
    faults.push(...clerk.faults);

    // Five working days later, with 清明 among them, it is the principal leader's; the platform slept in between.
    const principal = await inbox('2026-04-10T08:35', 'principal', PHONE);
    await appears(principal.page, 'L-3.3', /提请主要负责同志督办/);
    await picture(principal.page, 'reminder-to-leader');
    const march = lineOf(principal.page, 'L-3.3', /3 月/).first();
    await march.getByRole('button', { name: '知悉并处理' }).click();
    await march.getByText(/已知悉并处理/).waitFor();
    faults.push(...principal.faults);

    const city = await inbox('2026-04-20T08:35', 'section');
    await appears(city.page, '歙县', /L-3.2/);
    expect(await lineOf(city.page, '歙县', /L-3.3.*3 月/).count()).toBe(0);
    await city.page.goto(`${platform?.address}${path}`);
    await city.page.getByRole('heading', { name: '已提醒' }).waitFor();
    await picture(city.page, 'reminder-ended');
    expect(faults).toEqual([]);
  });
});
