import type { PanelRole } from '@mingcha/domain/engine/facts';
import { Document, type ISectionOptions, Packer } from 'docx';
import { longDate } from '../official/long-date';
import * as official from '../official/official-layout';
import { officialTable } from '../official/official-table';
import { stampEntries } from '../workbook/zip-archive';

type Block = ISectionOptions['children'][number];

/** One term as its papers say it (S-3.1, S-3.7). */
export interface AppointedTerm {
  bureau: string;
  panel: string;
  name: string;
  role: PanelRole;
  from: string;
  to: string;
  termMonths: number;
  /** The number of the document of appointment, where there was one. */
  documentNumber: string | null;
  appointedOn: string;
}

/** A members' meeting as its minutes say it (S-3.6). */
export interface HeldMeeting {
  bureau: string;
  panel: string;
  on: string;
  place: string;
  topics: string;
  text: string;
  attendees: readonly string[];
  servingCount: number;
}

const ROLES: Record<PanelRole, string> = { HEAD: '组长', DEPUTY_HEAD: '副组长', MEMBER: '成员' };
const NOTICE = '《关于建立领导定点联系救助管理机构和救助管理机构社会监督制度的通知》（黄民救〔2019〕7号）';

/** 聘书, a draft: to be numbered, signed and sealed by hand. */
export function writeAppointmentLetter(term: AppointedTerm): Promise<Uint8Array> {
  const years = term.termMonths % 12 === 0 ? `${term.termMonths / 12}年` : `${term.termMonths}个月`;
  const by = term.documentNumber === null ? '' : `（聘任文号：${term.documentNumber}）`;
  return pack(term.bureau, `聘书 ${term.name}`, [
    ...official.title(['聘　书']),
    official.flushLeft(`${term.name}同志：`),
    official.body(
      `根据${NOTICE}，经研究，聘任你为${term.panel}${ROLES[term.role]}，任期${years}，自${longDate(term.from)}至${longDate(
        term.to,
      )}${by}。`,
    ),
    official.body('任期满后不再续聘的，自动解聘。请独立、公平、公正地开展社会监督，如实客观地反映问题。'),
    ...official.signature(term.bureau, longDate(term.appointedOn)),
  ]);
}

/** 工作证 as a card to be cut out, a photograph pasted and sealed by hand. */
export function writeWorkPass(term: AppointedTerm): Promise<Uint8Array> {
  const lines: [string, string][] = [
    ['姓名', term.name],
    ['职务', `${term.panel}${ROLES[term.role]}`],
    ['发证单位', term.bureau],
    ['编号', ''],
    ['有效期', `${longDate(term.from)}至${longDate(term.to)}`],
    ['照片', '（粘贴处，骑缝盖章）'],
  ];
  const columns = [
    { heading: '第三方监督', width: 36, of: ([label]: [string, string]) => label },
    { heading: '工作证', width: 120, of: ([, value]: [string, string]) => value },
  ];
  return pack(term.bureau, `工作证 ${term.name}`, [
    ...official.title(['工作证']),
    officialTable(columns, lines),
    official.blank(),
    official.body(
      '凭本证可以到本局所辖救助管理机构及其受托的站外托养机构开展监督。任期届满或者解聘的，本证作废，应当交回。',
    ),
  ]);
}

/** 会议纪要, a draft of what was recorded. */
export function writeMinutes(meeting: HeldMeeting): Promise<Uint8Array> {
  const { attendees, servingCount } = meeting;
  return pack(meeting.bureau, `会议纪要 ${meeting.on}`, [
    ...official.title([meeting.panel, '成员会议纪要']),
    official.body(`时间：${longDate(meeting.on)}`),
    ...(meeting.place ? [official.body(`地点：${meeting.place}`)] : []),
    official.body(`应到${servingCount}人，实到${attendees.length}人：${attendees.join('、')}。`),
    official.firstHeading('一、会议议题'),
    ...paragraphs(meeting.topics),
    official.firstHeading('二、会议情况'),
    ...paragraphs(meeting.text),
    ...official.signature(meeting.bureau, longDate(meeting.on)),
  ]);
}

const paragraphs = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => official.body(line.trim()));

async function pack(creator: string, title: string, children: Block[]): Promise<Uint8Array> {
  const document = new Document({
    ...{ creator, title, evenAndOddHeaderAndFooters: true },
    sections: [official.officialSection(children)],
  });
  return stampEntries(new Uint8Array(await Packer.toBuffer(document)));
}
