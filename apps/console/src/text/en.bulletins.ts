import type { Words } from './zh-CN';

export const bulletins: Words['bulletins'] = {
  title: 'Monthly bulletin',
  sub: 'drafts in the form of an official document, to be numbered, signed and sealed by the office',
  makeTitle: 'Make a bulletin',
  month: 'Month',
  monthName: '{{month}}/{{year}}',
  make: 'Make',
  hint: 'The bulletin of a month is made on the morning of the first working day of the next. Made at any other time it has the numbers of that day. You may leave this page; it will be here.',
  step: {
    QUEUED: 'waiting',
    COUNTING: 'counting',
    WRITING: 'laying out',
    DONE: 'made',
    FAILED: 'not made',
  },
  failed: {
    INTERNAL: 'The server failed. Make it again; if that does not help, tell your administrator.',
    LOST: 'Nothing came of it within an hour. Make it again.',
  },
  progress: 'Bulletin of {{month}}: {{step}}',
  madeTitle: 'Bulletins made',
  count: '{{n}}',
  empty: 'No bulletin yet',
  emptyHint: 'Choose a month and press “Make”, or wait for the first working day of next month.',
  columns: { month: 'Month', asOf: 'Numbers of', made: 'Made', file: 'File' },
  byTimetable: 'by the timetable',
  by: 'by {{name}}',
  download: 'Download',
  downloadOf: 'Download the bulletin of {{month}}, {{made}}',
  hash: 'Checksum {{hash}}',
};

export const bell: Words['bell'] = {
  none: 'Notices, none unread',
  some: 'Notices, {{n}} unread',
};
