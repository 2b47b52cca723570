import { expect, it } from 'vitest';
import { composeDigest, type DigestLine } from './compose-digest';

const line: DigestLine = {
  ...{ dutyId: 'd1', stage: { kind: 'BEFORE', days: 7 }, ruleCode: 'S-2.4a', title: '每月通报' },
  ...{ bureauName: '歙县', subjectKind: 'ORGANISATION', subjectName: '歙县救助站<b>', dueOn: '2026-01-31' },
};
const compose = (...lines: DigestLine[]) =>
  composeDigest({ recipientName: '方若水', onDate: '2026-01-23', linkBase: 'https://m.example.cn', lines });

it('says in text and in HTML the same, and escapes what people wrote', () => {
  const { subject, text, html } = compose(line);
  expect(subject).toBe('【明察】2026-01-23 有 1 项职责提醒');
  expect(text).toContain('每月通报(S-2.4a)\n  歙县 · 歙县救助站<b> · 2026-01-31 到期 · 到期前 7 天提醒');
  expect(text).toContain('https://m.example.cn/duties/d1');
  expect(html).toContain('歙县救助站&lt;b&gt; · 2026-01-31 到期');
  expect(html).toContain('<a href="https://m.example.cn/duties/d1">每月通报(S-2.4a)</a>');
});

it('does not name an event, which may be about a person in care', () => {
  const { text, html } = compose({ ...line, subjectKind: 'EVENT', subjectName: '某某入站' });
  expect(text + html).not.toContain('某某');
});
