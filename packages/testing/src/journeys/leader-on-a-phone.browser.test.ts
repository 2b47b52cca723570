import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { picture as photograph } from '../files';
import { enter, openBrowser, PHONE, picture, sitDown } from './browser';
import { copyOf, type RunningPlatform, startPlatform } from './running-platform';

let platform: RunningPlatform;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingcha-phone-'));
  platform = await startPlatform({ dataDir: copyOf(inject('preparedFolder')) });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await platform.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A finger that counts: every press, and every field that is entered to write. */
function finger() {
  let taps = 0;
  return {
    taps: () => taps,
    tap: async (what: Locator) => {
      taps += 1;
      await what.click();
    },
    write: async (field: Locator, text: string) => {
      taps += 1;
      await field.fill(text);
    },
  };
}

describe('a leader at the station door, with a phone (G-2.1, L-3.4, L-3.6)', () => {
  it('records the everyday contact in ten taps and one minute', async () => {
    const { page, faults } = await sitDown(browser, PHONE);
    await enter(page, await platform.freshLinkOf('leader'));
    const { tap, write, taps } = finger();
    const began = performance.now();

    await tap(page.getByRole('link', { name: '记录联系' }).first());
    await page.getByRole('heading', { name: '记录联系' }).waitFor();
    await page.getByText('更多').waitFor();
    await picture(page, 'phone-contact-empty');
    await tap(page.getByText('督促', { exact: true }));
    await tap(page.getByText('实地走访', { exact: true }));
    await tap(page.getByText('依法救助服务', { exact: true }));
    await write(page.getByRole('textbox', { name: /发现问题/ }), '夜间值班登记不全');
    await write(page.getByRole('textbox', { name: /解决问题/ }), '当场补登，明确双人值班');
    await picture(page, 'phone-contact-filled');
    await tap(page.getByRole('button', { name: '保存' }));
    await page.getByRole('article').getByText('已完成').first().waitFor();

    const seconds = (performance.now() - began) / 1000;
    await picture(page, 'phone-contact-saved');
    expect(taps()).toBeLessThanOrEqual(10);
    expect(seconds).toBeLessThan(60);
    expect(faults).toEqual([]);
  });

  it('takes a photograph along, and finds the record and the photograph again', async () => {
    const { page, faults } = await sitDown(browser, PHONE);
    await enter(page, await platform.freshLinkOf('leader'));
    await page.goto(`${platform.address}/contacts/new`);
    const photo = join(folder, '值班登记本.png');
    writeFileSync(photo, photograph('夜间值班'));
    const pretender = join(folder, '通知.pdf');
    writeFileSync(pretender, '<!doctype html><script>alert(1)</script>');

    await page.getByText('指导', { exact: true }).click();
    // A check has to say which (L-3.5); nothing else asks.
    await page.getByText('暗访', { exact: true }).click();
    await page.getByText('随机抽查', { exact: true }).click();
    await page.getByText('日常督查', { exact: true }).click();
    await page.getByText('更多').click();
    await page.getByText('医疗救治', { exact: true }).click();
    await page.getByRole('textbox', { name: '随行人员' }).fill('王敏、赵磊');
    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles(pretender);
    await page.getByText(/按文件内容判断/).waitFor();
    await chooser.setInputFiles(photo);
    await page.getByRole('button', { name: '移除 值班登记本.png' }).waitFor();
    await picture(page, 'phone-contact-more');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '已记录' }).waitFor();

    await page.goto(`${platform.address}/contacts`);
    const row = page.getByRole('row', { name: /附件 1/ });
    await row.waitFor();
    await picture(page, 'phone-contacts');
    await row.getByRole('link').first().click();
    await page.getByText('王敏 · 赵磊').waitFor();
    await picture(page, 'phone-contact');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '值班登记本.png' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('值班登记本.png');
    expect(readFileSync(await download.path()).equals(photograph('夜间值班'))).toBe(true);

    await page.goto(`${platform.address}/contacts?view=quality`);
    await page
      .getByRole('cell', { name: /歙县安养中心/ })
      .first()
      .waitFor();
    await picture(page, 'phone-quality');
    // What the browser itself says of the refused upload is no fault of the page.
    expect(faults.filter((fault) => !fault.includes('415'))).toEqual([]);
  });
});
