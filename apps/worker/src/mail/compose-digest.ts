import type { SubjectKind } from '@mingcha/domain/engine/duty';
import type { StageKind, StageName } from '@mingcha/domain/reminding/stage';

/** One duty of a digest. */
export interface DigestLine {
  dutyId: string;
  stage: StageName;
  ruleCode: string;
  title: string;
  bureauName: string;
  subjectKind: SubjectKind;
  subjectName: string;
  dueOn: string;
}

export interface DigestContent {
  recipientName: string;
  onDate: string;
  /** Without a slash at the end. */
  linkBase: string;
  lines: readonly DigestLine[];
}

const STAGES: Record<StageKind, (days: number | null) => string> = {
  BEFORE: (days) => `到期前 ${days} 天提醒`,
  DUE_DAY: () => '今天到期',
  OVERDUE: () => '已逾期,请尽快补办',
  MISSED: () => '期间已过,未按期完成',
  AFTER: (days) => `已逾期 ${days} 天,再次提醒`,
  TO_LEADER: () => '未办结,提请主要负责同志督办',
  TO_CITY: () => '未办结,提请市局督办',
};
const INTRO = '以下职责有新的提醒:';
const OUTRO = '办结后不再提醒;督办事项请登录后点“知悉并处理”。本邮件每个工作日至多一封,请勿回复。';

/** A line in words. An event may be about a person in care: mail names the duty alone, the rest is behind the link. */
function wordsOf({ stage, ruleCode, title, bureauName, subjectKind, subjectName, dueOn }: DigestLine) {
  const subject = subjectKind === 'EVENT' || subjectName === '' ? '' : ` · ${subjectName}`;
  return {
    head: `${title}(${ruleCode})`,
    detail: `${bureauName}${subject} · ${dueOn} 到期 · ${STAGES[stage.kind](stage.days)}`,
  };
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** A digest as a mail: the same words in plain text and in simple HTML, a link for each duty. */
export function composeDigest({ recipientName, onDate, linkBase, lines }: DigestContent) {
  const greeting = `${recipientName}同志:`;
  const items = lines.map((line) => ({ ...wordsOf(line), link: `${linkBase}/duties/${line.dutyId}` }));
  const text = items.map(({ head, detail, link }) => `- ${head}\n  ${detail}\n  ${link}`);
  const html = items.map(
    ({ head, detail, link }) =>
      `<li><a href="${escaped(link)}">${escaped(head)}</a><br>${escaped(detail)}</li>`,
  );
  return {
    subject: `【明察】${onDate} 有 ${lines.length} 项职责提醒`,
    text: [greeting, '', INTRO, '', ...text, '', OUTRO, ''].join('\n'),
    html: [
      '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>',
      `<p>${escaped(greeting)}</p><p>${INTRO}</p><ul>${html.join('')}</ul><p>${OUTRO}</p></body></html>`,
    ].join(''),
  };
}
