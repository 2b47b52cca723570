import type { BulletinCounts, BulletinFigures, UnmetDuty } from '@mingcha/domain/bulletin/bulletin-figures';
import { yearOf } from '@mingcha/domain/calendar/civil-date';
import { Document, type ISectionOptions, Packer } from 'docx';
import { longDate } from '../official/long-date';
import * as official from '../official/official-layout';
import { officialTable, type TableColumn } from '../official/official-table';
import { stampEntries } from '../workbook/zip-archive';
import {
  addresseesOf,
  liaisonQuality,
  opening,
  overall,
  problems,
  rateOf,
  request,
  ruleSentences,
  severityWord,
  stateWord,
  titleLines,
} from './bulletin-words';

type Block = ISectionOptions['children'][number];

interface Attachment {
  name: string;
  table: Block;
}

/**
 * The monthly bulletin as a draft in the form of GB/T 9704-2012: to be read, numbered, signed and sealed by hand.
 * The platform gives no number and draws no seal.
 */
export async function writeBulletin(figures: BulletinFigures): Promise<Uint8Array> {
  const attached = attachmentsOf(figures);
  const listNumber = attached.length;
  const document = new Document({
    creator: figures.bureau.name,
    title: titleLines(figures).join(''),
    evenAndOddHeaderAndFooters: true,
    sections: [
      official.officialSection([
        ...official.letterhead(figures.bureau.name, yearOf(figures.asOf)),
        ...official.title(titleLines(figures)),
        official.flushLeft(addresseesOf(figures)),
        ...bodyOf(figures, listNumber),
        ...official.attachments(attached.map(({ name }) => name)),
        ...official.signature(figures.bureau.name, longDate(figures.asOf)),
        ...attached.flatMap(({ name, table }, index) => [
          ...official.attachmentTitle(attached.length > 1 ? `附件${index + 1}` : '附件', name),
          table,
        ]),
      ]),
    ],
  });
  return stampEntries(new Uint8Array(await Packer.toBuffer(document)));
}

function bodyOf(figures: BulletinFigures, listNumber: number): Block[] {
  const families = [
    ['L', '领导定点联系'],
    ['S', '社会监督'],
    ['W', '备案和督查检查'],
  ] as const;
  const sections = families
    .map(([family, name]) => ({ name, sentences: ruleSentences(figures, family) }))
    .filter(({ sentences }) => sentences.length > 0);
  const byRule = sections.flatMap(({ name, sentences }, index) => [
    official.secondHeading(`（${'一二三'[index]}）${name}`),
    ...sentences.map(official.body),
  ]);
  return [
    official.body(opening(figures)),
    official.firstHeading('一、总体情况'),
    official.body(overall(figures)),
    official.firstHeading('二、各项制度落实情况'),
    ...(byRule.length > 0 ? byRule : [official.body('本月没有到期的职责。')]),
    official.firstHeading('三、定点联系质量'),
    official.body(liaisonQuality(figures)),
    official.firstHeading('四、存在的问题'),
    official.body(problems(figures, listNumber)),
    official.firstHeading('五、有关要求'),
    official.body(request(figures, listNumber)),
  ];
}

type Counted = { counts: BulletinCounts };

const number = <Row extends Counted>(
  heading: string,
  of: (counts: BulletinCounts) => number | string,
  width = 15,
): TableColumn<Row> => ({ heading, width, isNumber: true, of: ({ counts }) => String(of(counts)) });

const NUMBERS = <Row extends Counted>(): TableColumn<Row>[] => [
  number('应履行', ({ owed }) => owed),
  number('按期', ({ met }) => met),
  number('逾期完成', ({ metLate }) => metLate),
  number('未按期', ({ unmet }) => unmet),
  number('办理中', ({ pending }) => pending),
  number('按期率', (counts) => rateOf(counts) ?? '—', 19),
];

function attachmentsOf(figures: BulletinFigures): Attachment[] {
  const { byBureau, byRule, unmet, totals, bureau } = figures;
  const sum = { name: '合计', counts: totals };
  const bureaus: Attachment = {
    name: '各单位履行职责情况表',
    table: officialTable<(typeof byBureau)[number]>(
      [{ heading: '单位', width: 62, of: ({ name }) => name }, ...NUMBERS()],
      [...byBureau, sum],
    ),
  };
  const rules: Attachment = {
    name: '各项职责履行情况表',
    table: officialTable<{ code: string; title: string } & Counted>(
      [
        { heading: '条款', width: 16, of: ({ code }) => code },
        { heading: '职责', width: 46, of: ({ title }) => title },
        ...NUMBERS(),
      ],
      [
        ...byRule.map(({ rule, counts }) => ({ code: rule.code, title: rule.title, counts })),
        { code: '', title: '合计', counts: totals },
      ],
    ),
  };
  const list: Attachment = { name: '未按期履行职责清单', table: unmetTable(unmet) };
  return [
    ...(bureau.level === 'COUNTY' ? [] : [bureaus]),
    ...(byRule.length > 0 ? [rules] : []),
    ...(unmet.length > 0 ? [list] : []),
  ];
}

function unmetTable(unmet: readonly UnmetDuty[]): Block {
  const columns: TableColumn<UnmetDuty>[] = [
    { heading: '序号', width: 11, isNumber: true, of: (_, index) => String(index + 1) },
    { heading: '单位', width: 28, of: ({ bureauName }) => bureauName },
    { heading: '责任主体', width: 30, of: ({ subjectName }) => subjectName },
    { heading: '职责（条款）', width: 37, of: ({ rule }) => `${rule.title}（${rule.code}）` },
    { heading: '应完成日期', width: 26, isNumber: true, of: ({ dueOn }) => dueOn },
    { heading: '要求', width: 11, isNumber: true, of: severityWord },
    { heading: '情况', width: 13, isNumber: true, of: stateWord },
  ];
  return officialTable(columns, unmet);
}
