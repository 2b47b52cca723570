import type { ReadTx } from '@mingcha/database/tenant';
import type { RuleTrigger, RuleVersion } from '@mingcha/domain/rules/rule';
import type { Rule, RuleSchedule } from './rule.types';

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
    subjectKind: rule.scope.subjectKind,
    tenantLevels: rule.scope.tenantLevels ?? [],
    positionKinds: rule.scope.positionKinds ?? [],
    trigger: rule.trigger.kind,
    schedule: scheduleOf(rule.trigger),
    evidenceKind: rule.evidence?.kind ?? null,
    conditions: rule.evidence?.where.map(({ code }) => code) ?? [],
    graceDays: rule.graceDays,
    minActiveShare: rule.minActiveShare,
    reminders: rule.reminders,
    exemption: rule.exemption,
    pendingConfig: rule.pendingConfig,
    effectiveFrom: rule.effectiveFrom,
    effectiveTo: rule.effectiveTo,
  };
}

const NEVER: RuleSchedule = {
  ...{ every: null, count: null, slots: null, within: null, unit: null, mendDays: null, by: null },
};

function scheduleOf(trigger: RuleTrigger): RuleSchedule {
  switch (trigger.kind) {
    case 'PERIODIC':
      return { ...NEVER, every: trigger.every, count: trigger.count };
    case 'SLOTS':
      return { ...NEVER, slots: trigger.slots };
    case 'EVENT':
      return { ...NEVER, within: trigger.within.n, unit: trigger.within.unit };
    case 'STANDING':
      return { ...NEVER, mendDays: trigger.graceDays };
    case 'ONCE':
      return { ...NEVER, by: trigger.by };
  }
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
