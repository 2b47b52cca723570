import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  convertMillimetersToTwip as mm,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';

// GB/T 9704-2012. No 仿宋 or 小标宋 may be shipped: the document names the faces, the office's machine has them.
export const FANGSONG = '仿宋_GB2312';
const XIAOBIAOSONG = '方正小标宋简体';
const HEITI = '黑体';
const KAITI = '楷体_GB2312';
const SONGTI = '宋体';

/** Sizes in half-points, as Word counts them. */
const THIRD = 32;
const SECOND = 44;
const FOURTH = 28;
const FIFTH = 21;
const MARK = 88;
const RED = 'E60012';

/** 22 lines to 225 mm. */
const LINE = { line: 579, lineRule: LineRuleType.EXACT };
/** Two characters of the body. */
const INDENT = { firstLine: 640 };
const ONE_CHARACTER = 280;

function run(text: string, font: string, size: number, color?: string): TextRun {
  return new TextRun({ text, font, size, ...(color && { color }) });
}

function line(text: string, font: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: LINE, ...options, children: [run(text, font, THIRD)] });
}

export const body = (text: string) =>
  line(text, FANGSONG, { indent: INDENT, alignment: AlignmentType.JUSTIFIED });
/** 一、 */
export const firstHeading = (text: string) => line(text, HEITI, { indent: INDENT, keepNext: true });
/** （一） */
export const secondHeading = (text: string) => line(text, KAITI, { indent: INDENT, keepNext: true });
export const flushLeft = (text: string) => line(text, FANGSONG);
export const blank = () => line('', FANGSONG);

/** 发文机关标志, a number to be filled in by the registry, and the red rule (§7.2). */
export function letterhead(bureau: string, year: number): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: mm(35) },
      children: [run(`${bureau}文件`, XIAOBIAOSONG, markSize(bureau), RED)],
    }),
    blank(),
    blank(),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: LINE,
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 11 } },
      children: [run(`　　　　〔${year}〕　　号`, FANGSONG, THIRD)],
    }),
  ];
}

/** As large as one line of 156 mm allows, the characters of the mark being square. */
function markSize(bureau: string): number {
  const characters = bureau.length + 2;
  return Math.min(MARK, Math.floor((mm(156) / 20 / characters) * 2));
}

export function title(lines: readonly string[]): Paragraph[] {
  const written = lines.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 660, lineRule: LineRuleType.EXACT },
        children: [run(text, XIAOBIAOSONG, SECOND)],
      }),
  );
  return [blank(), blank(), ...written, blank()];
}

/** 附件说明: the first after the word, the others under it, none with a stop at its end. */
export function attachments(names: readonly string[]): Paragraph[] {
  const several = names.length > 1;
  const listed = names.map((name, index) => {
    const label = several ? `${index + 1}.${name}` : name;
    return line(index === 0 ? `附件：${label}` : label, FANGSONG, {
      indent: index === 0 ? INDENT : { left: 640 + 960 },
    });
  });
  return [blank(), ...listed];
}

/** 落款 with room for the seal, which is never drawn: the date ends four characters from the right. */
export function signature(bureau: string, date: string): Paragraph[] {
  const right = (text: string, characters: number) =>
    line(text, FANGSONG, {
      alignment: AlignmentType.RIGHT,
      indent: { right: characters * 320 },
      keepNext: true,
    });
  return [blank(), blank(), right(bureau, 4), right(date, 4)];
}

export function attachmentTitle(label: string, text: string): Paragraph[] {
  return [
    new Paragraph({ spacing: LINE, pageBreakBefore: true, children: [run(label, HEITI, THIRD)] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...LINE, after: 200 },
      keepNext: true,
      children: [run(text, XIAOBIAOSONG, 36)],
    }),
  ];
}

function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const indent = alignment === AlignmentType.LEFT ? { left: ONE_CHARACTER } : { right: ONE_CHARACTER };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: SONGTI, size: FOURTH })],
      }),
    ],
  });
}

/** A draft says so on every page, in the one place from which the office takes it off: the header. */
function draftMark(): Header {
  const text = '【草稿】未经签发，不得印发';
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(text, HEITI, FIFTH)] })],
  });
}

/** A4; 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; page numbers outside. */
export function officialSection(children: ISectionOptions['children']): ISectionOptions {
  return {
    properties: {
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(25) },
      },
    },
    headers: { default: draftMark(), even: draftMark() },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children,
  };
}
