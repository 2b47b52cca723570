import type { AssessmentScheme, SchemeItem } from './scheme';

const byHand = (code: string, title: string, fullMark: number): SchemeItem => ({
  code,
  title,
  fullMark,
  method: { kind: 'MANUAL' },
});

/**
 * 示例. The notice puts the work into the year-end assessment (W-3.3) but gives no weights; these follow the
 * shapes found elsewhere (少一次扣 n 分) and only show what a scheme looks like.
 */
export function exampleScheme(year: number): AssessmentScheme {
  return {
    year,
    version: 1,
    name: '救助管理两项制度考核细则(示例)',
    isExample: true,
    groups: [
      {
        code: 'LIAISON',
        title: '领导定点联系',
        items: [
          {
            code: 'ASSIGNMENT',
            title: '定点联系安排',
            fullMark: 600,
            method: {
              kind: 'DEDUCT_PER_MISS',
              step: 200,
              lateStep: 50,
              ruleCodes: ['L-1.3', 'L-1.4', 'L-1.5', 'L-1.6', 'L-1.7'],
            },
          },
          {
            code: 'CONTACT',
            title: '定期联系',
            fullMark: 1800,
            method: {
              kind: 'DEDUCT_PER_MISS',
              step: 100,
              lateStep: 0,
              ruleCodes: ['L-3.1', 'L-3.2', 'L-3.3'],
            },
          },
          byHand('COORDINATION', '协调解决事项', 800),
          byHand('RECORD_QUALITY', '联系记录质量', 800),
        ],
      },
      {
        code: 'SUPERVISION',
        title: '社会监督',
        items: [
          {
            code: 'PANEL',
            title: '第三方监督专班',
            fullMark: 600,
            method: { kind: 'DEDUCT_PER_MISS', step: 300, lateStep: 100, ruleCodes: ['S-1.1', 'S-1.4'] },
          },
          {
            code: 'MEETING',
            title: '监督成员会议',
            fullMark: 500,
            method: { kind: 'DEDUCT_PER_MISS', step: 250, lateStep: 0, ruleCodes: ['S-3.6'] },
          },
          {
            code: 'BRIEFING',
            title: '月度通报',
            fullMark: 800,
            method: { kind: 'RATIO', ruleCodes: ['S-2.4a'] },
          },
          {
            code: 'CARE_INSPECTION',
            title: '站外托养专项检查',
            fullMark: 800,
            method: { kind: 'DEDUCT_PER_MISS', step: 400, lateStep: 0, ruleCodes: ['S-2.2c'] },
          },
          byHand('MINORS', '未成年人保护', 800),
          byHand('OPINIONS', '意见回应', 700),
          byHand('TRAINING', '培训与专人联系', 300),
        ],
      },
      { code: 'FILING', title: '备案与制度', items: [byHand('FILING', '备案与制度', 1000)] },
      { code: 'ROUTINE', title: '日常监管', items: [byHand('ROUTINE', '日常监管', 500)] },
      {
        code: 'BONUS',
        title: '加分',
        items: [
          {
            code: 'BONUS',
            title: '加分(不超过5分)',
            fullMark: 0,
            method: { kind: 'BONUS', cap: 500, step: 0, ruleCodes: [] },
          },
        ],
      },
    ],
    vetoes: [
      { code: 'CONCEALED_DEATH', title: '瞒报受助人员死亡' },
      { code: 'SERIOUS_ABUSE', title: '发生严重侵害受助人员事件' },
      { code: 'FALSIFIED_RECORD', title: '弄虚作假' },
    ],
    vetoBand: '不合格',
    bands: [
      { band: '优秀', atLeast: 9000 },
      { band: '良好', atLeast: 8000 },
      { band: '合格', atLeast: 6000 },
      { band: '不合格', atLeast: 0 },
    ],
  };
}
