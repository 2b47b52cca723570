import type { CivilDate } from '../calendar/civil-date';
import type { RuleVersion } from '../rules/rule';
import { type Breach, findBreaches } from './breaches';
import type { JudgedDuty, OwedDuty } from './duty';
import type { Evidence } from './evidence';
import { type FailedCondition, failedConditionOf } from './evidence-context';
import { type EvidenceFiles, evidenceSubject, fileEvidence } from './evidence-files';
import { type FactIndex, indexFacts } from './fact-index';
import type { TenantFacts } from './facts';
import { type RuleTimeline, ruleTimelines } from './rule-timeline';
import { excuse, settleOutright } from './settle';
import { statusOf } from './status';
import { type Subject, subjectsOf } from './subject';
import { type Weighing, weigh } from './weigh';

export interface Judgement {
  owed: readonly OwedDuty[];
  rules: readonly RuleVersion[];
  facts: TenantFacts;
  evidence: readonly Evidence[];
  /** Only what was entered by this day is known, and a voiding after it is not. */
  asOf: CivilDate;
}

interface Bench {
  rule: RuleVersion;
  failedCondition: FailedCondition;
  breachesOf: (subjectId: string) => readonly Breach[];
}

/**
 * What became of each duty by a day: outcome, status, and every piece of evidence considered with the verdict
 * on it (semantics 13). A standing breach that has not begun by then is left out: nothing has failed yet.
 */
export function judgeDuties({ owed, rules, facts, evidence, asOf }: Judgement): JudgedDuty[] {
  const index = indexFacts(facts);
  const files = fileEvidence(evidence);
  const timelines = new Map(ruleTimelines(rules).map((timeline) => [timeline.code, timeline]));
  const benches = new Map<string, Bench>();

  const benchOf = (duty: OwedDuty): Bench => {
    const key = `${duty.ruleCode}@${duty.ruleVersion}`;
    const known = benches.get(key);
    if (known) return known;
    const bench = setUp(timelines.get(duty.ruleCode), duty.ruleVersion, index);
    if (!bench) throw new RangeError(`No rule ${key} to judge by`);
    benches.set(key, bench);
    return bench;
  };

  const judged: JudgedDuty[] = [];
  for (const duty of owed) {
    if (duty.trigger === 'STANDING' && duty.opensOn > asOf) continue;
    judged.push(judge(duty, benchOf(duty), index, files, asOf));
  }
  return judged;
}

function judge(
  duty: OwedDuty,
  bench: Bench,
  index: FactIndex,
  files: EvidenceFiles,
  asOf: CivilDate,
): JudgedDuty {
  const { rule } = bench;
  const breach = bench.breachesOf(duty.subjectId).find(({ from }) => from === duty.opensOn) ?? null;
  const outright = settleOutright(duty, rule, index);
  const needed = outright ? 0 : duty.count;
  const { satisfiedOn, lateEntry, considered } = rule.evidence
    ? weigh(
        duty,
        files(rule.evidence.kind, evidenceSubject(duty, index)),
        bench.failedCondition,
        needed,
        asOf,
      )
    : mended(breach, asOf);
  const isInTime = satisfiedOn !== null && satisfiedOn <= duty.dueOn;
  const settled = outright ?? (isInTime ? null : excuse(duty, rule, index, breach, asOf));
  // Written out: spreading the duty costs more than judging it.
  const judged: JudgedDuty = {
    ruleCode: duty.ruleCode,
    ruleVersion: duty.ruleVersion,
    trigger: duty.trigger,
    subjectKind: duty.subjectKind,
    subjectId: duty.subjectId,
    windowKey: duty.windowKey,
    opensOn: duty.opensOn,
    dueOn: duty.dueOn,
    count: duty.count,
    dueSoonDays: duty.dueSoonDays,
    satisfiedOn,
    lateEntry,
    settlement: settled?.settlement ?? null,
    settlementReason: settled?.settlementReason ?? null,
    status: 'UPCOMING',
    considered,
  };
  judged.status = statusOf(judged, asOf);
  return judged;
}

/** A breach is satisfied by the facts themselves, on the first day on which the requirement holds again. */
function mended(breach: Breach | null, asOf: CivilDate): Weighing {
  const mendedOn = breach?.mendedOn ?? null;
  return {
    satisfiedOn: mendedOn !== null && mendedOn <= asOf ? mendedOn : null,
    lateEntry: false,
    considered: [],
  };
}

function setUp(timeline: RuleTimeline | undefined, version: number, index: FactIndex): Bench | null {
  const rule = timeline?.inForce.find((span) => span.version.version === version)?.version;
  if (!timeline || !rule) return null;
  return {
    rule,
    failedCondition: failedConditionOf(rule, index),
    breachesOf: rule.trigger.kind === 'STANDING' ? breachesBySubject(timeline, rule, index) : () => [],
  };
}

function breachesBySubject(
  timeline: RuleTimeline,
  rule: RuleVersion,
  index: FactIndex,
): (subjectId: string) => readonly Breach[] {
  const subjects = new Map<string, Subject>(subjectsOf(rule, index).map((subject) => [subject.id, subject]));
  const known = new Map<string, readonly Breach[]>();
  return (subjectId) => {
    const subject = subjects.get(subjectId);
    const breaches = known.get(subjectId) ?? (subject ? findBreaches(timeline, subject, index) : []);
    known.set(subjectId, breaches);
    return breaches;
  };
}
