import { type BulletinFigures, countDuties } from '@mingcha/domain/bulletin/bulletin-figures';

const rule = { code: 'L-3.3', title: '业务科室负责同志每月联系不少于1次', strength: 'MUST' as const };
const meeting = { code: 'S-3.6', title: '监督专班每半年至少召开1次会议', strength: 'MUST' as const };

/** A month of a city with something to say under every heading. */
export function givenFigures(): BulletinFigures {
  const rows = [
    { status: 'MET' as const, duties: 6, lateEntries: 1 },
    { status: 'MISSED' as const, duties: 1, lateEntries: 0 },
    { status: 'EXEMPT' as const, duties: 1, lateEntries: 0 },
  ];
  return {
    month: '2026-10',
    asOf: '2026-11-02',
    bureau: { name: '黄山市民政局', level: 'CITY' },
    sources: [{ title: '关于建立两项制度的通知', number: '黄民福〔2019〕7号' }],
    totals: countDuties([...rows, { status: 'OPEN', duties: 1, lateEntries: 0 }]),
    byBureau: [{ name: '歙县民政局', counts: countDuties(rows) }],
    byRule: [
      { rule, counts: countDuties(rows) },
      { rule: meeting, counts: countDuties([{ status: 'OPEN', duties: 1, lateEntries: 0 }]) },
    ],
    liaison: { contacts: 9, onTheSpot: 7, problemsFound: 3, problemsSolved: 2, byProxy: 1 },
    unmet: [
      {
        ...{ bureauName: '歙县民政局', rule, subjectName: '业务科室负责同志', windowKey: '2026-10' },
        ...{ opensOn: '2026-10-01', dueOn: '2026-10-31', status: 'MISSED' },
      },
    ],
  };
}
