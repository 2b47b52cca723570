/** Ink on paper, one pine accent, and the status colours of design/console.md; every text colour ≥ 4.5 : 1. */
export const light = {
  paper: '#fbfaf7',
  surface: '#ffffff',
  ink: '#1d2522',
  ink2: '#4c5752',
  ink3: '#656f6a',
  line: '#e4e2db',
  line2: '#efede7',
  pine: '#1f5f50',
  pineFill: '#1f5f50',
  pine2: '#e7f0ec',
  pine3: '#f3f8f5',
  upcoming: '#5b6f80',
  open: '#2a66a6',
  soon: '#955c06',
  met: '#28704a',
  late: '#756017',
  over: '#b3342a',
  exempt: '#6c5e86',
  na: '#656f6a',
  metFill: '#28704a',
  lateFill: '#756017',
  overFill: '#b3342a',
  openBg: '#eaf1f8',
  soonBg: '#fbf3e3',
  metBg: '#eaf4ee',
  lateBg: '#f6f1df',
  overBg: '#fbeeec',
  veil: 'rgba(29, 37, 34, 0.4)',
};

export type Palette = typeof light;

export const dark: Palette = {
  paper: '#121614',
  surface: '#191f1c',
  ink: '#e6ebe8',
  ink2: '#b6c0bb',
  ink3: '#94a09a',
  line: '#303936',
  line2: '#262e2b',
  pine: '#78c4ac',
  pineFill: '#2a7360',
  pine2: '#1d332c',
  pine3: '#1a2723',
  upcoming: '#9db1c2',
  open: '#82b5ea',
  soon: '#e3ab58',
  met: '#74c695',
  late: '#cdb960',
  over: '#f28d83',
  exempt: '#b9acd4',
  na: '#94a09a',
  metFill: '#2f7d55',
  lateFill: '#7d6a2a',
  overFill: '#b04a41',
  openBg: '#1b2b3b',
  soonBg: '#352a16',
  metBg: '#1a3124',
  lateBg: '#2e2a15',
  overBg: '#3a2320',
  veil: 'rgba(0, 0, 0, 0.6)',
};

export const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';
/** Base size in px; the large setting (适老化) is a quarter more, and everything is measured in rem. */
export const fontSize = { normal: 14, large: 17.5 };
export const radius = { control: 6, card: 8 };

/** The custom properties the style sheets use: `pineFill` becomes `--pine-fill`, `ink2` `--ink-2`. */
function declarations(palette: Palette, scheme: 'light' | 'dark'): string {
  const colours = Object.entries(palette).map(
    ([name, value]) => `--${name.replace(/[A-Z\d]/g, (mark) => `-${mark.toLowerCase()}`)}:${value}`,
  );
  return `color-scheme:${scheme};${colours.join(';')}`;
}

/** One style sheet for both schemes: the system decides unless `data-theme` on the root says otherwise. */
export function tokenSheet(): string {
  return [
    `:root{${declarations(light, 'light')};--font:${fontFamily};--r:${radius.control}px;--r-card:${radius.card}px;font-size:${fontSize.normal}px}`,
    `:root[data-size=large]{font-size:${fontSize.large}px}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${declarations(dark, 'dark')}}}`,
    `:root[data-theme=dark]{${declarations(dark, 'dark')}}`,
  ].join('\n');
}
