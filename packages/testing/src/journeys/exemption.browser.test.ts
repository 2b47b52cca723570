import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESK, enter, openBrowser, overflowOf, PHONE, picture, sitDown } from './browser';
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

describe('an exemption asked by the county and granted by the city (原则上, A7)', () => {
  it('clerk asks on the duty’s page → city finds it on top and grants it → the duty shows 已豁免 and why', async () => {
    const clerk = await sitDown(browser, DESK);
    await enter(clerk.page, platform.linkOf('clerk'));
    await clerk.page.goto(`${platform.address}/duties?rule=L-3.3&status=UPCOMING,OPEN,DUE_SOON`);
    await clerk.page.getByRole('row', { name: /12 月/ }).getByRole('link').first().click();
    await clerk.page.getByRole('heading', { name: '依据' }).waitFor();
    const duty = clerk.page.url();
    await clerk.page.getByRole('button', { name: '申请豁免' }).click();
    const form = clerk.page.getByRole('dialog');
    await form.getByText('突发事件', { exact: true }).click();
    await form.getByRole('textbox', { name: '事由' }).fill('防汛抢险,全员驻点');
    await form.getByRole('textbox', { name: '文件标题' }).fill('关于豁免当月联系的请示');
    await form.getByRole('textbox', { name: '文号' }).fill('歙民〔2026〕9号');
    await picture(clerk.page, 'exemption-ask');
    await form.getByRole('button', { name: '提交申请' }).click();
    await clerk.page.getByText('待审批').waitFor();

    const city = await sitDown(browser, PHONE);
    await enter(city.page, platform.linkOf('section'));
    await city.page.goto(`${platform.address}/exemptions`);
    const waiting = city.page.getByRole('region', { name: '待审批' });
    await waiting.getByText('防汛抢险,全员驻点').waitFor();
    await picture(city.page, 'exemption-waiting');
    expect(await overflowOf(city.page)).toBe(0);
    await waiting.getByRole('button', { name: /^批\s?准$/ }).click();
    await city.page
      .getByRole('dialog')
      .getByRole('textbox', { name: /审批意见/ })
      .fill('情况属实');
    await city.page
      .getByRole('dialog')
      .getByRole('button', { name: /^批\s?准$/ })
      .click();
    await city.page.getByRole('region', { name: '已办结' }).getByText('情况属实').waitFor();

    await clerk.page.goto(duty);
    await clerk.page.getByText('已豁免').first().waitFor();
    await clerk.page.getByText('情况属实').waitFor();
    expect(await clerk.page.getByRole('definition').allTextContents()).toContain('突发事件，经批准豁免');
    await picture(clerk.page, 'exemption-granted');
    expect(await clerk.page.getByRole('button', { name: '申请豁免' }).count()).toBe(0);
    expect([...clerk.faults, ...city.faults]).toEqual([]);
  });

  it('the rules are read clause by clause', async () => {
    const { page, faults } = await sitDown(browser, PHONE);
    await enter(page, await platform.freshLinkOf('clerk'));
    await page.goto(`${platform.address}/rules`);
    await page.getByText('业务科室负责同志每月联系不少于1次').waitFor();
    await page.getByText('每月 1 次').first().waitFor();
    await page.getByText('代为联系，不计入').first().waitFor();
    await picture(page, 'rules');
    expect(await overflowOf(page)).toBe(0);
    expect(faults).toEqual([]);
  });
});
