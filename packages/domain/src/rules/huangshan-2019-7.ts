import { EVENT_RULES } from './huangshan-2019-7.events';
import { LIAISON_RULES } from './huangshan-2019-7.liaison';
import { SUPERVISION_RULES } from './huangshan-2019-7.supervision';
import type { PolicyDocument } from './policy-document';
import type { RuleVersion } from './rule';

/** 黄民救〔2019〕7号 (G-0.1 to G-0.3). The web page appeared after the notice's own filing day. */
export const HUANGSHAN_2019_7: PolicyDocument = {
  number: '黄民救〔2019〕7号',
  title: '关于建立领导定点联系救助管理机构和救助管理机构社会监督制度的通知',
  issuer: '黄山市民政局',
  indexNumber: '003138814/201907-00085',
  issuedOn: '2019-06-18',
  publishedOn: '2019-07-05',
  addressees: ['各区县民政局', '市救助站'],
};

/** What of upstream documents is a rule here; read as digests, so their days and words are 待核 (upstream.md 2.1, 2.3). */
const UPSTREAM: readonly PolicyDocument[] = [
  {
    number: '民发〔2015〕158号',
    title: '关于加强生活无着流浪乞讨人员身份查询和照料安置工作的意见(依据公开摘要,待核)',
    ...{ issuer: '民政部、公安部', indexNumber: '', issuedOn: '2015-08-20', publishedOn: '2015-08-20' },
    addressees: [],
  },
  {
    number: '民发〔2020〕14号',
    title: '生活无着的流浪乞讨人员救助管理服务质量大提升专项行动实施方案(依据公开摘要,待核)',
    ...{ issuer: '民政部等11部门', indexNumber: '', issuedOn: '2020-03-01', publishedOn: '2020-03-01' },
    addressees: [],
  },
];

/** Every document a rule is taken from. */
export const POLICY_DOCUMENTS: readonly PolicyDocument[] = [HUANGSHAN_2019_7, ...UPSTREAM];

/** The rules of the notice that owe a duty by the calendar, by a state of affairs, or because something happened. */
export const HUANGSHAN_2019_7_RULES: readonly RuleVersion[] = [
  ...LIAISON_RULES,
  ...SUPERVISION_RULES,
  ...EVENT_RULES,
];
