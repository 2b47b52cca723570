import type { BulletinCounts, BulletinFigures, UnmetDuty } from '@mingcha/domain/bulletin/bulletin-figures';
import { monthOf, yearOf } from '@mingcha/domain/calendar/civil-date';
import type { TenantLevel } from '@mingcha/domain/engine/facts';
import { severityOf } from '@mingcha/domain/rules/strength';
import { longDate } from '../official/long-date';

const monthName = ({ month }: BulletinFigures) => `${monthOf(`${month}-01`)}月`;
const yearMonth = ({ month }: BulletinFigures) => `${yearOf(`${month}-01`)}年${monthOf(`${month}-01`)}月`;

const WHOLE: Record<TenantLevel, string> = { PROVINCE: '全省', CITY: '全市', COUNTY: '我局' };
const ADDRESSEES: Record<TenantLevel, string> = {
  PROVINCE: '各市民政局：',
  CITY: '各区县民政局，各救助管理机构：',
  COUNTY: '局机关有关科室，各救助管理机构：',
};

export const addresseesOf = ({ bureau }: BulletinFigures) => ADDRESSEES[bureau.level];

/** Broken where it is spoken, each line shorter than the one above. */
export const titleLines = (figures: BulletinFigures) => [
  `${figures.bureau.name}关于${yearMonth(figures)}`,
  '领导定点联系和社会监督制度',
  '落实情况的通报',
];

/** Of what is due by now, how much was done in time: 87.5%, or null where nothing was due. */
export function rateOf({ owed, met, pending }: BulletinCounts): string | null {
  const due = owed - pending;
  return due === 0 ? null : `${((100 * met) / due).toFixed(1)}%`;
}

export function opening(figures: BulletinFigures): string {
  const sources = figures.sources.map(({ title, number }) => `《${title}》（${number}）`).join('、');
  const basis = sources ? `根据${sources}，` : '';
  const day = longDate(figures.asOf);
  return `${basis}现将${yearMonth(figures)}领导定点联系和社会监督制度落实情况通报如下。数据截至${day}。`;
}

export function overall(figures: BulletinFigures): string {
  const { totals, bureau } = figures;
  const bureaus = bureau.level === 'COUNTY' ? '' : `${figures.byBureau.length}个单位`;
  if (totals.owed === 0)
    return `${monthName(figures)}，${WHOLE[bureau.level]}${bureaus}没有到期的职责。${notOwed(totals)}`;
  const rate = rateOf(totals);
  const late = totals.lateEntry > 0 ? `已完成的职责中，${totals.lateEntry}项为期满后补录。` : '';
  return [
    `${monthName(figures)}，${WHOLE[bureau.level]}${bureaus}应履行职责${totals.owed}项，其中${parts(totals)}`,
    rate === null ? '。' : `，到期职责按期完成率${rate}。`,
    late,
    notOwed(totals),
  ].join('');
}

function notOwed({ notOwed: count }: BulletinCounts): string {
  return count > 0 ? `另有${count}项属豁免、不适用或待明确的事项，不计入。` : '';
}

function parts({ met, metLate, unmet, pending }: BulletinCounts): string {
  const named: [number, string][] = [
    [met, '按期完成'],
    [metLate, '逾期完成'],
    [unmet, '未按期完成'],
    [pending, '尚在办理'],
  ];
  return named
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${words}${count}项`)
    .join('、');
}

/** The rules of one part of the notice, a sentence each; a rule under which nothing is owed is left to the table. */
export function ruleSentences({ byRule }: BulletinFigures, family: 'L' | 'S' | 'W'): string[] {
  return byRule
    .filter(({ rule, counts }) => rule.code.startsWith(`${family}-`) && counts.owed > 0)
    .map(({ rule, counts }, index) => {
      const title = rule.title.replace(/[。；]$/, '');
      return `${index + 1}.${title}（${rule.code}）。应履行${counts.owed}项，${parts(counts)}。`;
    });
}

/** G-2.4: what the contacts were like, not only how many. */
export function liaisonQuality(figures: BulletinFigures): string {
  const { contacts, onTheSpot, problemsFound, problemsSolved, byProxy } = figures.liaison;
  const month = monthName(figures);
  if (contacts === 0) return `${month}没有登记领导定点联系。`;
  const found =
    problemsFound > 0
      ? `记录发现问题的${problemsFound}次，其中记有解决情况的${problemsSolved}次`
      : '均未记录发现问题';
  const proxy = byProxy > 0 ? `由他人代为联系的${byProxy}次，不计入应联系次数。` : '';
  return `${month}共登记领导定点联系${contacts}次，到现场联系${onTheSpot}次；${found}。${proxy}`;
}

export function problems(figures: BulletinFigures, listNumber: number): string {
  const { unmet, bureau } = figures;
  if (unmet.length === 0) return `截至${longDate(figures.asOf)}，没有未按期完成或逾期未整改的职责。`;
  const violations = unmet.filter(({ rule }) => severityOf(rule.strength) === 'VIOLATION').length;
  const rest = unmet.length - violations;
  const kinds = [
    ...(violations > 0 ? [`属“应”“原则上”要求的${violations}项`] : []),
    ...(rest > 0 ? [`属“一般”“宜”要求的${rest}项`] : []),
  ].join('，');
  const names =
    bureau.level === 'COUNTY' ? '' : `涉及${new Set(unmet.map(({ bureauName }) => bureauName)).size}个单位，`;
  const where = `（详见附件${listNumber}）`;
  return `截至${longDate(figures.asOf)}，未按期完成或逾期未整改的职责共${unmet.length}项，${names}${kinds}${where}。`;
}

export function request(figures: BulletinFigures, listNumber: number): string {
  if (figures.unmet.length === 0) return '请继续按规定履行职责，如实记录，及时录入。';
  return [
    `请对照附件${listNumber}逐项核实：已经履行而未录入的，及时补录；逾期仍可整改的，抓紧整改；`,
    '期间已过不能补办的，查明原因，防止再次发生。记录与实际不符的，请及时提出更正。',
  ].join('');
}

const SEVERITY_WORDS = { VIOLATION: '应当', DEVIATION: '一般', ADVICE: '建议' } as const;

export function severityWord({ rule }: UnmetDuty): string {
  const severity = severityOf(rule.strength);
  return severity === null ? '' : SEVERITY_WORDS[severity];
}

export function stateWord({ status }: UnmetDuty): string {
  return status === 'MISSED' ? '未按期' : '逾期未整改';
}
