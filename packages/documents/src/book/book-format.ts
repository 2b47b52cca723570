import type { Book, BookRow } from '@mingcha/domain/book/book';
import {
  CONTACT_METHOD_LABELS,
  CONTACT_TOPIC_LABELS,
  ORGANISATION_TYPE_LABELS,
  PANEL_FORM_LABELS,
  PANEL_ROLE_LABELS,
  POSITION_LABELS,
} from './book-labels';
import { type Column, optional } from './column';
import {
  choice,
  choices,
  count,
  date,
  divisionCode,
  name,
  names,
  panelForm,
  text,
  yesNo,
} from './column-kinds';

/** One sheet: its columns in the order we write them, and what its rows owe to themselves and each other. */
interface SheetFormat<Row extends BookRow = BookRow> {
  title: string;
  meaning: string;
  columns: { readonly [Field in Exclude<keyof Row, 'row'>]: Column<Row[Field]> };
  /** The second date must not lie before the first. */
  span?: readonly [Exclude<keyof Row, 'row'>, Exclude<keyof Row, 'row'>];
  /** What may stand only once; without it, only the row as a whole. */
  key?: readonly Exclude<keyof Row, 'row'>[];
}

const PEOPLE: readonly [number, number] = [0, 1_000_000];
const MONTHS: readonly [number, number] = [1, 600];

const tenantCode = divisionCode('行政区划代码', '所属民政局的六位行政区划代码,如 341021');
const position = choice('职务', '定点联系领导的职务', POSITION_LABELS);
const panel = name('专班名称', '与「监督专班」表一致');
const station = name('救助管理机构', '与「机构」表的机构名称一致');
const careInstitution = name('受托机构', '站外托养机构,与「机构」表的机构名称一致');
const organisation = name('联系单位', '与「机构」表的机构名称一致,先在本级、再在下级查找');
const recordedOn = optional(date('录入日期', '录入系统或台账的日期,空白即当日'), null);

/** The office workbook: the format of the import template and of every book that is read or written. */
const BOOK_FORMAT: { readonly [Field in keyof Book]: SheetFormat<Book[Field][number]> } = {
  organisations: {
    title: '机构',
    meaning: '本级管理的机构,每个机构一行',
    columns: {
      name: name('机构名称', '全称,同一民政局内不得重名'),
      type: choice('机构类型', '机构的类型', ORGANISATION_TYPE_LABELS),
      tenantCode,
      from: date('启用日期', '开始运行之日'),
      to: optional(date('停用日期', '最后运行之日,空白即仍在运行'), null),
    },
    span: ['from', 'to'],
    key: ['tenantCode', 'name'],
  },
  incumbencies: {
    title: '职务',
    meaning: '一人一段任职一行;没有任职人的日子即空缺',
    columns: {
      tenantCode,
      position,
      personName: name('姓名', '任职人姓名'),
      from: date('任职日期', '任职首日'),
      to: optional(date('免职日期', '任职末日,空白即在任'), null),
    },
    span: ['from', 'to'],
  },
  assignments: {
    title: '定点联系安排',
    meaning: '某职务在一段时间内定点联系的单位,每个单位一行',
    columns: {
      tenantCode,
      position,
      organisation,
      from: date('起始日期', '联系首日'),
      to: optional(date('截止日期', '联系末日,空白即持续'), null),
    },
    span: ['from', 'to'],
  },
  contacts: {
    title: '联系记录',
    meaning: '每次联系一行',
    columns: {
      tenantCode,
      position,
      organisation,
      on: date('联系日期', '联系当日'),
      methods: choices('联系方式', '可多项', CONTACT_METHOD_LABELS),
      topics: optional(choices('联系内容', '可多项', CONTACT_TOPIC_LABELS), []),
      problemsFound: optional(text('发现问题', '发现的问题'), null),
      problemsSolved: optional(text('解决问题', '协调解决的问题'), null),
      byProxy: optional(yesNo('代为联系', '由他人代为联系填「是」,空白即否'), false),
      recordedOn,
    },
  },
  panels: {
    title: '监督专班',
    meaning: '第三方监督专班,每个一行',
    columns: {
      tenantCode,
      name: name('专班名称', '全称,同一民政局内不得重名'),
      form: panelForm('形式', '监督委员会、特邀监督员,或其他形式的名称', PANEL_FORM_LABELS),
      from: date('成立日期', '成立之日'),
      to: optional(date('撤销日期', '存续末日,空白即存续'), null),
    },
    span: ['from', 'to'],
    key: ['tenantCode', 'name'],
  },
  supervisors: {
    title: '监督员',
    meaning: '一人一个任期一行,续聘另起一行',
    columns: {
      tenantCode,
      panel,
      name: name('姓名', '监督员姓名'),
      role: choice('专班职务', '在专班内的职务', PANEL_ROLE_LABELS),
      employer: optional(name('工作单位', '用于判断回避,与「机构」表一致时按同一机构'), ''),
      background: optional(text('专业背景', '如法律、医疗、社会工作'), null),
      appointedOn: date('聘任日期', '任期首日'),
      termMonths: count('任期月数', '任期的月数', MONTHS),
      leftOn: optional(date('离任日期', '提前离任的末日,空白即任满'), null),
      leftReason: optional(text('离任原因', '如辞任、自动解聘'), null),
    },
    span: ['appointedOn', 'leftOn'],
  },
  meetings: {
    title: '监督会议',
    meaning: '每次会议一行',
    columns: {
      tenantCode,
      panel,
      on: date('会议日期', '会议当日'),
      attendees: optional(names('参加人员', '参加人姓名'), []),
      recordedOn,
    },
  },
  agreements: {
    title: '站外托养协议',
    meaning: '每份协议一行',
    columns: {
      tenantCode,
      station,
      careInstitution,
      from: date('生效日期', '生效之日'),
      to: optional(date('终止日期', '有效末日,空白即有效'), null),
    },
    span: ['from', 'to'],
  },
  inspections: {
    title: '托养专项检查',
    meaning: '每次检查一行',
    columns: {
      tenantCode,
      careInstitution,
      on: date('检查日期', '检查当日'),
      participants: optional(names('参加监督员', '参加检查的监督员姓名,应与受检机构无任职关系'), []),
      conclusion: optional(text('结论', '如合格、限期整改'), null),
      recordedOn,
    },
  },
  briefings: {
    title: '月度通报',
    meaning: '救助管理机构、未成年人救助保护中心每次向专班通报一行',
    columns: {
      tenantCode,
      station,
      on: date('通报日期', '通报当日'),
      stranded: count('滞留人数', '滞留受助人员人数', PEOPLE),
      unidentified: count('未查明身份人数', '其中未查明身份人数', PEOPLE),
      noticesPublished: count('已发布公告人数', '其中已发布寻亲公告人数', PEOPLE),
      recordedOn,
    },
  },
};

export const BOOK_FIELDS = Object.keys(BOOK_FORMAT) as (keyof Book)[];

/** The first sheet of the import template; it is for people and never read. */
export const GUIDE_TITLE = '填写说明';

/** A sheet's format with its row type forgotten, for code that treats all sheets alike. */
export interface AnySheetFormat {
  title: string;
  meaning: string;
  columns: Readonly<Record<string, Column<unknown>>>;
  span?: readonly [string, string];
  key?: readonly string[];
}

/** The formats of all sheets, for code that treats them alike. */
export const SHEET_FORMATS: Readonly<Record<keyof Book, AnySheetFormat>> = BOOK_FORMAT;
