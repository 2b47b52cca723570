import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listEntries, unpackEntry } from '@mingcha/documents/workbook/zip-archive';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { artefacts, DESK, enter, openBrowser, picture, sitDown } from './browser';
import { copyOf, type RunningPlatform, startPlatform } from './running-platform';

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

/** What a document says, paragraph by paragraph. */
function paragraphsOf(file: string): string {
  const bytes = readFileSync(file);
  const body = listEntries(bytes).find(({ name }) => name === 'word/document.xml');
  if (!body) throw new Error('The file is no DOCX.');
  return new TextDecoder()
    .decode(unpackEntry(bytes, body))
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '');
}

describe('the monthly bulletin (G-2.5)', () => {
  it.each([
    ['section', '黄山市民政局关于', /各区县民政局/],
    ['clerk', '歙县民政局关于', /一、总体情况/],
  ] as const)('%s makes it, sees it come and opens the document', async (person, title, words) => {
    const { page, faults } = await sitDown(browser, DESK);
    await enter(page, platform.linkOf(person));
    await page.goto(`${platform.address}/bulletins`);
    await page.getByRole('button', { name: '生成', exact: true }).click();
    const link = page.getByRole('link', { name: /^下载/ }).first();
    await link.waitFor({ timeout: 60_000 });
    await picture(page, `bulletin-made-${person}`);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/通报.*\.docx$/);
    const file = await download.path();
    const text = paragraphsOf(file);
    expect(text).toContain(title);
    expect(text).toMatch(words);
    mkdirSync(artefacts, { recursive: true });
    copyFileSync(file, join(artefacts, `bulletin-${person}.docx`));
    expect(faults).toEqual([]);
  });
});
