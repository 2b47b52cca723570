import type { Kind } from './row-kinds';
import type { Fill } from './schema-walk';

export const NOT_THERE = '01900000-0000-7000-8000-00000000dead';
export const NO_CODE = '999999';

/** One bureau, as somebody elsewhere may have heard of it. */
export interface Heard {
  code: string;
  ids: Record<Kind, string>;
  cursor: string;
  login: string;
}

/** Texts by the name of their argument. A new one must be named here before the walk goes on. */
function textFor(argument: string, heard: Heard): string | null {
  const texts: Record<string, string | null> = {
    tenantCode: heard.code,
    after: heard.cursor,
    login: heard.login,
    ruleCode: null,
    // A month that has not begun: nobody's worker is set to work by the walk.
    month: '2999-01',
    password: 'guess',
    token: 'guess',
    reason: '误录',
    problemsFound: '无',
    problemsSolved: '无',
    companions: '随行',
    reasonCode: 'EMERGENCY',
    grounds: '防汛',
    documentNumber: '9号',
    documentTitle: '请示',
    title: '标题',
    text: '说明',
    body: '公安局',
    // Of an institution there is: whoever founds one is refused, and founds none.
    name: '黄山市救助站',
    necessity: '寒潮',
    departments: '公安局',
    participants: '某人',
    conclusion: '结论',
    problem: '问题',
    responsible: '站长',
    measure: '措施',
    measures: '措施',
    areaName: '街面',
    caseCode: 'HS-0002',
    identityNumber: '11010519491231002X',
    relation: '父亲',
    request: '查看夜间值班',
    place: '会议室',
    topics: '救助政策',
    url: 'https://xunqin.mca.gov.cn/notice/1',
    sha256: null,
    whereTo: '回站',
    checklistVersion: 'ST-2026-1',
    code: 'ST-01',
    formName: '观察团',
    employer: '县医院',
    termReason: '换届',
    kind: '护士执业证',
    number: '1',
    issuer: '卫健委',
    shortcomings: '不足',
    proposals: '建议',
    provider: '社工中心',
    service: '寻亲服务',
    agreementNumber: '协〔2026〕1号',
    personName: '某',
    act: 'NO_SUCH_ACT',
    actorName: '某',
    subjectType: 'CONTACT',
    note: '无',
  };
  const text = texts[argument];
  if (text === undefined) throw new Error(`Say in stranger.ts what the text argument "${argument}" gets.`);
  return text;
}

/** What an act that names nothing of anybody's gets, so that it is refused and the walk leaves nothing behind. */
const NAMES_NOBODY: Record<string, string> = { 'addGuidance.input.title': '' };

/** Numbers by the name of their argument; any other is a year. */
const INTEGERS: Record<string, number> = {
  ...{ first: 20, persons: 1, age: 60 },
  ...{ inStation: 1, stranded: 1, unidentified: 1, posted: 1 },
};

export function filling(heard: Heard, idAt: (path: string) => string): Fill {
  return (path, typeName) => {
    const argument = path.split('.').at(-1) ?? '';
    if (typeName === 'ID') return idAt(path);
    if (typeName === 'String') return NAMES_NOBODY[path] ?? textFor(argument, heard);
    if (typeName === 'Date') return '2026-01-20';
    if (typeName === 'Boolean') return false;
    if (typeName === 'Int') return INTEGERS[argument] ?? 2025;
    throw new Error(`Say in stranger.ts what an argument of type ${typeName} gets (${path}).`);
  };
}
