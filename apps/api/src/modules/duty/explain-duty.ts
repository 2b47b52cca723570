import { judgeDuties } from '@mingcha/domain/engine/judge';
import type { ApiContext } from '../../graphql/context';
import type { Duty, DutyReasons } from './duty.types';
import { type KnownBureau, knownOf } from './known.loader';

/**
 * Judges one duty again, with every record that was looked at (engine.md, semantics 13).
 * The same function as the stored outcome came from, so reasons and status cannot part.
 */
function explain(duty: Duty, { rules, facts, evidence }: KnownBureau, asOf: string): DutyReasons {
  const owed = {
    ruleCode: duty.rule.code,
    ruleVersion: duty.rule.version,
    trigger: duty.rule.trigger,
    subjectKind: duty.subjectKind,
    subjectId: duty.subjectId,
    windowKey: duty.windowKey,
    opensOn: duty.opensOn,
    dueOn: duty.dueOn,
    count: duty.needed,
    dueSoonDays: 0,
  };
  const [judged] = judgeDuties({ owed: [owed], rules, facts, evidence, asOf });
  const considered = judged?.considered ?? [];
  return {
    needed: duty.needed,
    have: considered.filter(({ verdict }) => verdict === 'USED').length,
    considered,
  };
}

/** Explains a duty together with all others that the same request asks about at that moment. */
export async function explainDuty(context: ApiContext, duty: Duty): Promise<DutyReasons> {
  return explain(duty, await knownOf(context, duty.tenant.id), context.today);
}
