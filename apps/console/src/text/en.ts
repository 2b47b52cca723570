import { bell, bulletins } from './en.bulletins';
import { care, inspections } from './en.care';
import { cases } from './en.cases';
import { contacts } from './en.contacts';
import { findings } from './en.findings';
import { gatherings } from './en.gatherings';
import { imports } from './en.imports';
import { liaison } from './en.liaison';
import { minors } from './en.minors';
import { opinions } from './en.opinions';
import { pages } from './en.pages';
import { panels } from './en.panels';
import { posts } from './en.posts';
import { rulePages } from './en.rules';
import { system } from './en.system';
import { mySupervision, tasks } from './en.tasks';
import { terms } from './en.terms';
import { briefings, tracing } from './en.tracing';
import type { Words } from './zh-CN';

export const en: Words = {
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
    name: 'Mingcha',
    tagline: 'Oversight',
    skip: 'Skip to content',
    menu: 'Menu',
    navigation: 'Main menu',
    loading: 'Loading',
    supervision: 'Oversight',
    system: 'Administration',
    liaison: 'Liaison',
    social: 'Social supervision',
    yearly: 'Yearly',
    office: 'Office work',
    signOut: 'Sign out',
    display: 'Display',
    theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
    large: 'Large type',
    language: 'Language',
    languages: { 'zh-CN': '中文', en: 'English' },
    feedback: "Suggestions go to your bureau's system administrator",
  },
  action: {
    recordContact: 'Record contact',
    basis: 'See basis',
    cancel: 'Cancel',
    more: '{{n}} more',
    loadMore: 'Load more',
    retry: 'Reload',
    toWorkbench: 'To the workbench',
    clear: 'Clear filters',
  },
  date: {
    short: '{{weekday}} {{day}} {{monthName}}',
    full: '{{weekday}} {{day}} {{monthName}} {{year}}',
    long: '{{weekday}} {{day}} {{monthName}} {{year}}',
    monthDay: '{{day}} {{monthName}}',
    instant: '{{day}} {{time}}',
    year: '{{year}}',
    chooseYear: 'Year',
  },
  window: {
    month: '{{name}}',
    quarter: 'Q{{n}}',
    half1: 'First half',
    half2: 'Second half',
    year: 'Year {{year}}',
    midYear: 'Mid-year',
    yearEnd: 'Year-end',
    since: 'Since {{day}}',
    days: '{{from}} – {{to}}',
  },
  status: {
    overdueBy: 'Overdue, days: {{days}}',
    daysLeft: 'Days left: {{days}}',
    today: 'Due today',
    lateEntry: 'Met · entered late',
  },
  duty: {
    contactUnit: 'Contact {{unit}}',
    progress: 'At least {{needed}}, so far {{have}}',
    met: 'Met on {{day}}',
    metLate: 'Met on {{day}}, after the due day',
    columns: { matter: 'Duty', window: 'Window', status: 'Status', due: 'Due', action: 'Action' },
    title: 'Duty',
    subject: 'Owed by',
    bureau: 'Bureau',
    unit: 'Liaison unit',
    opensOn: 'Opens',
    dueOn: 'Due',
    satisfiedOn: 'Met',
    notSatisfied: 'Not yet met',
    settlement: 'Note',
    missing: 'This duty is not there, or not yours',
    missingHint: 'The link may come from another bureau. Ask whoever sent it, or look in the list of duties.',
  },
  basis: {
    title: 'Basis',
    rule: '{{code}} · rule version {{version}}',
    inForce: 'In force from {{from}}',
    inForceUntil: 'In force {{from}} to {{to}}',
    contactNeed:
      'Contacts needed from {{from}} to {{to}}: {{needed}}. Phone, video and proxy do not count, and the unit must be the liaison unit of that day. So far: {{have}}.',
    need: 'Needed from {{from}} to {{to}}: {{needed}}. So far: {{have}}.',
    standing: 'Not as required since {{from}}; to be mended by {{to}}.',
    evidence: 'Evidence considered',
    noEvidence: 'Nothing was recorded for this window.',
    noEvidenceHint:
      'If the contact was made, record it now; what is entered after the window counts as a late entry.',
    standingEvidence:
      'This looks at the people and assignments themselves, not at single records; it updates once they are complete.',
    openRecord: 'See record',
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
    title: 'This page did not open',
    network:
      'The server cannot be reached. Check your network; if colleagues cannot either, tell your system administrator. Your draft is safe.',
    forbidden: 'Your role does not allow this. If your work needs it, ask your system administrator.',
    badInput: 'The server does not accept the conditions in this link. Start again from the menu.',
    unknown:
      'The server failed; it is not your doing. Reload later; if it stays, tell your system administrator.',
    requestId: 'Please mention number {{id}}',
    notFound: 'There is no such page',
    notFoundHint: 'The link may be mistyped, or the page has moved.',
  },
};
