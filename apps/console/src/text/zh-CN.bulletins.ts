/** The words of the bulletins page and of work under way. */
export const bulletins = {
  title: '月度通报',
  sub: '按公文格式生成的通报草稿，编号、签发、用印由办公室办理',
  makeTitle: '生成通报',
  month: '月份',
  monthName: '{{year}} 年 {{month}} 月',
  make: '生成',
  hint: '每月第一个工作日上午自动生成上月通报；需要时也可以随时生成，以生成当天的数据为准。可以离开本页，生成后仍在这里。',
  step: {
    QUEUED: '等待处理',
    COUNTING: '正在汇总数据',
    WRITING: '正在排版',
    DONE: '已生成',
    FAILED: '没有生成',
  },
  failed: {
    INTERNAL: '服务器出错，请再生成一次；仍不行请告诉本局系统管理员。',
    LOST: '等了一小时没有结果，请再生成一次。',
  },
  progress: '{{month}}的通报：{{step}}',
  madeTitle: '已生成的通报',
  count: '{{n}} 份',
  empty: '还没有通报',
  emptyHint: '选择月份后按「生成」，或等到下月第一个工作日自动生成。',
  columns: { month: '月份', asOf: '数据截至', made: '生成', file: '文件' },
  byTimetable: '自动生成',
  by: '{{name}}生成',
  download: '下载',
  downloadOf: '下载{{month}}的通报，{{made}}',
  hash: '校验 {{hash}}',
};

/** The bell in the frame. */
export const bell = {
  none: '消息，没有未读',
  some: '消息，{{n}} 条未读',
};
