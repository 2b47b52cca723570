import type { BulletinFigures } from '@mingcha/domain/bulletin/bulletin-figures';
import { countDuties } from '@mingcha/domain/bulletin/bulletin-figures';
import { describe, expect, it } from 'vitest';
import { listEntries, unpackEntry } from '../workbook/zip-archive';
import { givenFigures } from './given-figures';
import { writeBulletin } from './write-bulletin';

async function partsOf(figures: BulletinFigures): Promise<Map<string, string>> {
  const bytes = await writeBulletin(figures);
  return new Map(
    listEntries(bytes).map((entry) => [entry.name, new TextDecoder().decode(unpackEntry(bytes, entry))]),
  );
}

/** The paragraphs of the document, as they are read. */
async function paragraphs(figures: BulletinFigures): Promise<string[]> {
  const xml = (await partsOf(figures)).get('word/document.xml') ?? '';
  return xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''))
    .filter((text) => text.trim() !== '');
}

describe('a monthly bulletin (通报)', () => {
  it('has the form of the office: mark, an empty number, title, addressees, body, attachments, signature, date', async () => {
    const read = await paragraphs(givenFigures());
    const at = (text: string) => read.indexOf(text);
    const order = [
      ...['黄山市民政局文件', '　　　　〔2026〕　　号', '黄山市民政局关于2026年10月', '落实情况的通报'],
      ...['各区县民政局，各救助管理机构：', '一、总体情况', '（一）领导定点联系', '五、有关要求'],
      ...['附件：1.各单位履行职责情况表', '黄山市民政局', '2026年11月2日', '附件1', '附件3'],
    ].map(at);
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('says the numbers, the clause and the way they were counted', async () => {
    const text = (await paragraphs(givenFigures())).join('\n');
    expect(text).toContain('根据《关于建立两项制度的通知》（黄民福〔2019〕7号）');
    expect(text).toContain(
      '全市1个单位应履行职责8项，其中按期完成6项、未按期完成1项、尚在办理1项，到期职责按期完成率85.7%。已完成的职责中，1项为期满后补录。另有1项属豁免、不适用或待明确的事项，不计入。',
    );
    expect(text).toContain(
      '业务科室负责同志每月联系不少于1次（L-3.3）。应履行7项，按期完成6项、未按期完成1项。',
    );
    expect(text).toContain(
      '共登记领导定点联系9次，到现场联系7次；记录发现问题的3次，其中记有解决情况的2次。',
    );
    expect(text).toContain('共1项，涉及1个单位，属“应”“原则上”要求的1项（详见附件3）。');
  });

  it('is a draft on every page, has no seal, and its page numbers stand outside', async () => {
    const parts = await partsOf(givenFigures());
    const marks = [...parts].filter(([name, xml]) => name.includes('header') && xml.includes('【草稿】'));
    expect(marks).toHaveLength(2);
    expect([...parts.keys()].filter((name) => name.includes('media/') && !name.endsWith('/'))).toEqual([]);
    const xml = parts.get('word/document.xml') ?? '';
    expect(xml).toMatch(/<w:pgSz w:w="1190\d" w:h="1683\d"/);
    for (const face of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312']) expect(xml).toContain(face);
  });

  it('of a county has no table of bureaus; of a month without a miss no list of misses', async () => {
    const figures = givenFigures();
    const county = { ...figures, bureau: { name: '歙县民政局', level: 'COUNTY' as const } };
    expect((await paragraphs(county)).join()).not.toContain('各单位履行职责情况表');
    const none = (await paragraphs({ ...figures, unmet: [] })).join('\n');
    expect(none).toContain('没有未按期完成或逾期未整改的职责。');
    expect(none).not.toContain('未按期履行职责清单');
  });

  it('of a month in which nothing was owed still makes sense', async () => {
    const nothing = countDuties([]);
    const empty = { ...givenFigures(), totals: nothing, byBureau: [], byRule: [], unmet: [] };
    const liaison = { contacts: 0, onTheSpot: 0, problemsFound: 0, problemsSolved: 0, byProxy: 0 };
    const text = (await paragraphs({ ...empty, liaison })).join('\n');
    expect(text).toContain('没有到期的职责。');
    expect(text).toContain('10月没有登记领导定点联系。');
    expect(text).not.toMatch(/NaN|undefined|null/);
  });
});
