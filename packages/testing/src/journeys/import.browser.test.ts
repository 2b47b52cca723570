import { editBook, givenBook } from '@mingcha/documents/book/given-book';
import { writeBook } from '@mingcha/documents/book/write-book';
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

async function enterAsClerk(page: Page): Promise<void> {
  await enter(page, await platform.freshLinkOf('clerk'));
  await page.goto(`${platform.address}/import`);
}

const choose = (page: Page, name: string, bytes: Uint8Array) =>
  page
    .getByLabel(/\.xlsx/)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

/** A county's book with an unknown unit, a date nobody can read, and a row of a sibling. */
function givenBadBook(): Promise<Uint8Array> {
  const book = givenBook();
  const [contact] = book.contacts;
  const [briefing] = book.briefings;
  if (!contact || !briefing) throw new Error('The given book has no rows.');
  book.contacts.push({ ...contact, row: 3, organisation: '查无此站' });
  book.briefings.push({ ...briefing, row: 3, tenantCode: '341022' });
  return writeBook(book);
}

describe('a clerk imports a workbook', () => {
  it('a bad one is told apart place by place, a good one is counted, taken in once, and is nothing new again', async () => {
    const { page, faults } = await sitDown(browser, DESK);
    await enterAsClerk(page);
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载模板' }).click(),
    ]);
    expect(template.suggestedFilename()).toMatch(/\.xlsx$/);

    await choose(page, '歙县.xlsx', await givenBadBook());
    await page.getByRole('heading', { name: '2 处问题，未导入任何内容' }).waitFor();
    await page.getByRole('row', { name: /联系记录 第 3 行 联系单位 没有名为「查无此站」的机构/ }).waitFor();
    await page.getByRole('row', { name: /月度通报 第 3 行 .*休宁县民政局\(341022\)/ }).waitFor();
    await picture(page, 'import-faults');

    const dated = await editBook(givenBook(), (sheet) => {
      sheet('联系记录').getRow(2).getCell(3).value = '某日';
    });
    await choose(page, '歙县.xlsx', dated);
    await page.getByRole('heading', { name: '1 处问题，未导入任何内容' }).waitFor();

    const good = await writeBook(givenBook());
    await choose(page, '歙县.xlsx', good);
    await page.getByRole('row', { name: '联系记录 1 0 0' }).waitFor();
    await picture(page, 'import-plan');
    await page.getByRole('button', { name: /^导入 \d+ 项变化$/ }).click();
    await page.getByText(/^新增 \d+ 项/).waitFor();
    await picture(page, 'import-done');

    await page.getByRole('button', { name: '再导入一个文件' }).click();
    await choose(page, '歙县.xlsx', good);
    await page.getByText('文件里的内容都已在系统中，不需要导入。').waitFor();
    expect(faults).toEqual([]);
  });

  it('works on a phone, in the dark, and never leaves the screen at its side', async () => {
    const { page } = await sitDown(browser, PHONE);
    await page.emulateMedia({ colorScheme: 'dark' });
    await enterAsClerk(page);
    await choose(page, '歙县.xlsx', await givenBadBook());
    await page.getByRole('heading', { name: '2 处问题，未导入任何内容' }).waitFor();
    await picture(page, 'import-faults-phone');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
