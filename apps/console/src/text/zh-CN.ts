import { bell, bulletins } from './zh-CN.bulletins';
import { care, inspections } from './zh-CN.care';
import { cases } from './zh-CN.cases';
import { contacts } from './zh-CN.contacts';
import { findings } from './zh-CN.findings';
import { gatherings } from './zh-CN.gatherings';
import { imports } from './zh-CN.imports';
import { liaison } from './zh-CN.liaison';
import { minors } from './zh-CN.minors';
import { opinions } from './zh-CN.opinions';
import { pages } from './zh-CN.pages';
import { panels } from './zh-CN.panels';
import { posts } from './zh-CN.posts';
import { rulePages } from './zh-CN.rules';
import { system } from './zh-CN.system';
import { mySupervision, tasks } from './zh-CN.tasks';
import { terms } from './zh-CN.terms';
import { briefings, tracing } from './zh-CN.tracing';

/** Every sentence people read. `en.ts` has the same shape; a test forbids Chinese outside this folder. */
export const zhCN = {
  terms,
  posts,
  opinions,
  care,
  inspections,
  minors,
  gatherings,
  tasks,
  mySupervision,
  tracing,
  briefings,
  panels,
  app: {
    name: '明察',
    tagline: '救助管理监督',
    skip: '跳到正文',
    menu: '菜单',
    navigation: '主菜单',
    loading: '正在取数',
    supervision: '监督',
    system: '系统管理',
    liaison: '定点联系',
    social: '社会监督',
    yearly: '年度',
    office: '日常',
    signOut: '退出登录',
    display: '显示',
    theme: { label: '明暗', system: '随系统', light: '浅色', dark: '深色' },
    large: '大字',
    language: '语言',
    languages: { 'zh-CN': '中文', en: 'English' },
    feedback: '意见和建议请告诉本局系统管理员',
  },
  action: {
    recordContact: '记录联系',
    basis: '看依据',
    cancel: '取消',
    more: '再看 {{n}} 条',
    loadMore: '继续加载',
    retry: '重新加载',
    toWorkbench: '回到工作台',
    clear: '清除条件',
  },
  date: {
    short: '{{mm}}-{{dd}} {{weekday}}',
    full: '{{year}}-{{mm}}-{{dd}} {{weekday}}',
    long: '{{year}} 年 {{month}} 月 {{day}} 日 {{weekday}}',
    monthDay: '{{month}} 月 {{day}} 日',
    instant: '{{day}} {{time}}',
    year: '{{year}} 年',
    chooseYear: '年度',
  },
  window: {
    month: '{{n}} 月',
    quarter: '第 {{n}} 季度',
    half1: '上半年',
    half2: '下半年',
    year: '{{year}} 全年',
    midYear: '年中',
    yearEnd: '年末',
    since: '{{day}}起',
    days: '{{from}}至 {{to}}',
  },
  status: {
    overdueBy: '逾期 {{days}} 天',
    daysLeft: '剩 {{days}} 天',
    today: '今天到期',
    lateEntry: '已完成 · 补录',
  },
  duty: {
    contactUnit: '联系 {{unit}}',
    progress: '至少 {{needed}} 次，已 {{have}} 次',
    met: '{{day}}完成',
    metLate: '{{day}}完成，已过期限',
    columns: { matter: '事项', window: '期间', status: '状态', due: '到期', action: '操作' },
    title: '义务',
    subject: '责任主体',
    bureau: '单位',
    unit: '联系单位',
    opensOn: '开始',
    dueOn: '到期',
    satisfiedOn: '完成',
    notSatisfied: '尚未完成',
    settlement: '说明',
    missing: '没有这项义务，或者不属于你的范围',
    missingHint: '链接可能来自别的单位。请向发给你链接的人确认，或从义务列表查找。',
  },
  basis: {
    title: '依据',
    rule: '{{code}} · 规则第 {{version}} 版',
    inForce: '{{from}}起施行',
    inForceUntil: '{{from}}至 {{to}}施行',
    contactNeed:
      '{{from}}至 {{to}}须有 {{needed}} 次联系；电话、视频和代为联系不计，联系的须是当日的联系单位。现有 {{have}} 次。',
    need: '{{from}}至 {{to}}须有 {{needed}} 次；现有 {{have}} 次。',
    standing: '{{from}}起不符合要求，{{to}}以前应当整改到位。',
    evidence: '看过的材料',
    noEvidence: '这段期间没有任何记录。',
    noEvidenceHint: '如果已经联系过，现在补记即可，期满后录入按补录计。',
    standingEvidence: '此项看的是人员和安排本身，不看单次记录；补齐人员或安排后自动更新。',
    openRecord: '看记录',
  },
  ...pages,
  contacts,
  ...cases,
  findings,
  liaison,
  ...rulePages,
  system,
  imports,
  bulletins,
  bell,
  failure: {
    title: '没能打开这一页',
    network: '连不上服务器。请检查本机网络；若同事也打不开，请告诉本局系统管理员。已写的草稿还在。',
    forbidden: '你的岗位没有这项权限。若工作需要，请本局系统管理员调整。',
    badInput: '链接里的条件服务器不认。请从菜单重新进入。',
    unknown: '服务器内部出错，不是你的操作问题。请稍后重新加载；仍不行请告诉本局系统管理员。',
    requestId: '告诉管理员时请附上编号 {{id}}',
    notFound: '没有这个页面',
    notFoundHint: '链接可能写错了，或页面已经搬走。',
  },
};

export type Words = typeof zhCN;
