import { describe, expect, it } from 'vitest';
import {
  emptyDraft,
  hasOnlyUncountedMethods,
  missingFields,
  parseDraft,
  saysMore,
  toInput,
} from './contact-draft';

const draft = emptyDraft('2025-11-24');

describe('draft of a contact', () => {
  it('survives being kept', () => {
    const written = {
      ...draft,
      methods: ['FIELD_VISIT' as const],
      problemsFound: 'x',
      byProxy: true,
      purpose: 'URGE' as const,
      files: [{ id: 'f', name: 'a.png', size: 1 }],
    };
    expect(parseDraft(JSON.stringify(written))).toEqual(written);
  });

  it.each([null, '', 'null', '{', '{"on":"yesterday"}', '{"on":"2025-11-24","methods":7}'])(
    'is nothing when malformed: %s',
    (text) => {
      expect(parseDraft(text)).toBeNull();
    },
  );

  it('forgets methods that are no longer known', () => {
    const kept = parseDraft('{"on":"2025-11-24","methods":["PIGEON","PHONE"]}');
    expect(kept?.methods).toEqual(['PHONE']);
  });

  it('says that phone and video alone do not count (A9)', () => {
    expect(hasOnlyUncountedMethods({ methods: ['PHONE', 'VIDEO'] })).toBe(true);
    expect(hasOnlyUncountedMethods({ methods: ['PHONE', 'BRIEFING'] })).toBe(false);
    expect(hasOnlyUncountedMethods({ methods: [] })).toBe(false);
  });

  it('wants a method (L-3.4), and a reason only for a correction', () => {
    const chosen = { ...draft, positionId: 'p', organisationId: 'o', purpose: 'GUIDE' as const };
    expect(missingFields(chosen, false)).toEqual(['methods']);
    expect(missingFields({ ...chosen, methods: ['BRIEFING'] }, true)).toEqual(['reason']);
  });

  it('wants the purpose (G-2.1), and of a check whether it was random and routine (L-3.5)', () => {
    const chosen = { ...draft, positionId: 'p', organisationId: 'o', methods: ['OPEN_CHECK' as const] };
    expect(missingFields(chosen, false)).toEqual(['purpose', 'inspectionMode', 'supervisionKind']);
  });

  it('unfolds what was said there', () => {
    expect(saysMore(draft)).toBe(false);
    expect(saysMore({ ...draft, companions: '王敏' })).toBe(true);
    expect(saysMore({ ...draft, supervisionKind: 'THEMATIC' })).toBe(true);
    const check = { ...draft, methods: ['OPEN_CHECK' as const], inspectionMode: 'KEY' as const };
    expect(saysMore(check)).toBe(false);
  });

  it('sends names one by one', () => {
    expect(toInput({ ...draft, companions: ' 王敏、赵磊, 、李强 ' }).companions).toEqual([
      '王敏',
      '赵磊',
      '李强',
    ]);
  });

  it('sends blank remarks as absent and no reason with a new record', () => {
    const input = toInput({ ...draft, problemsFound: '  ', reason: 'r' });
    expect(input.problemsFound).toBeNull();
    expect(input).not.toHaveProperty('reason');
  });
});
