import { describe, expect, it } from 'vitest';
import { listEntries, unpackEntry } from '../workbook/zip-archive';
import { type AppointedTerm, writeAppointmentLetter, writeMinutes, writeWorkPass } from './write-panel-paper';

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    listEntries(bytes).map((entry) => [entry.name, new TextDecoder().decode(unpackEntry(bytes, entry))]),
  );
}
const wordsOf = (bytes: Uint8Array) =>
  [...(partsOf(bytes).get('word/document.xml') ?? '').matchAll(/<w:t[^>]*>([^<]*)</g)]
    .map(([, text]) => text)
    .join('\n');

const term: AppointedTerm = {
  ...{ bureau: '歙县民政局', panel: '歙县第三方监督专班', name: '方文', role: 'HEAD', termMonths: 12 },
  ...{ from: '2026-07-05', to: '2027-07-04', documentNumber: '歙民聘〔2026〕3号', appointedOn: '2026-07-01' },
};

describe('papers of a panel (S-3.1, S-3.6)', () => {
  it('the letter says who is appointed to what, for how long, and by which document', async () => {
    const words = wordsOf(await writeAppointmentLetter(term));
    for (const said of [
      '方文同志：',
      '歙县第三方监督专班组长，任期1年，自2026年7月5日至2027年7月4日',
      '歙民聘〔2026〕3号',
    ]) {
      expect(words).toContain(said);
    }
    expect(
      wordsOf(await writeAppointmentLetter({ ...term, termMonths: 18, documentNumber: null })),
    ).toContain('任期18个月，自2026年7月5日至2027年7月4日。');
  });

  it('the pass has its days, no number and no picture', async () => {
    const bytes = await writeWorkPass(term);
    expect(wordsOf(bytes)).toContain('2026年7月5日至2027年7月4日');
    expect([...partsOf(bytes).keys()].filter((name) => /media\/./.test(name))).toEqual([]);
  });

  it('the minutes say who was there of how many, and are a draft as all of them', async () => {
    const bytes = await writeMinutes({
      ...{ bureau: '歙县民政局', panel: '歙县第三方监督专班', on: '2026-07-10', place: '三楼会议室' },
      ...{
        topics: '上半年监督情况',
        text: '通报检查情况\n部署下半年工作',
        attendees: ['方文', '江月'],
        servingCount: 3,
      },
    });
    const words = wordsOf(bytes);
    for (const said of ['应到3人，实到2人：方文、江月。', '部署下半年工作', '地点：三楼会议室']) {
      expect(words).toContain(said);
    }
    for (const paper of [bytes, await writeAppointmentLetter(term), await writeWorkPass(term)]) {
      const marked = [...partsOf(paper)].filter(
        ([name, xml]) => name.includes('header') && xml.includes('【草稿】'),
      );
      expect(marked).toHaveLength(2);
    }
  });
});
