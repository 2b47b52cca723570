import type { ReadTx } from '@mingcha/database/tenant';
import type { RuleVersion } from '@mingcha/domain/rules/rule';
import type { Rule } from './rule.types';

/** The rule versions in reach, found by code and version. */
export interface RuleBook {
  get(code: string, version: number): Rule;
}

export function toRule(rule: RuleVersion): Rule {
  return {
    code: rule.code,
    version: rule.version,
    title: rule.title,
    document: rule.sourceDocument,
    clause: rule.clause,
    quote: rule.quote,
    strength: rule.strength,
    evidenceKind: rule.evidence?.kind ?? null,
    trigger: rule.trigger.kind,
    effectiveFrom: rule.effectiveFrom,
    effectiveTo: rule.effectiveTo,
  };
}

/** A version that a duty names always exists: it is never deleted. */
export function ruleBook(tx: ReadTx): RuleBook {
  const rules = new Map(tx.rules.map((rule) => [`${rule.code}@${rule.version}`, toRule(rule)]));
  return {
    get(code, version) {
      const rule = rules.get(`${code}@${version}`);
      if (!rule) throw new Error(`Rule ${code} version ${version} is missing.`);
      return rule;
    },
  };
}
