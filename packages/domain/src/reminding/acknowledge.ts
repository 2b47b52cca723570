import { type Refusal, refuse } from '../refusal';
import { isEscalation, readStage } from './stage';

/** A notice as far as answering for it is concerned. */
export interface AnsweredNotice {
  stage: string;
  acknowledgedAt: Date | null;
}

/**
 * 知悉并处理: who was told of an undone duty from below answers for it, and it goes no further up. A second time
 * changes nothing (`ALREADY`), so a press that is repeated is no fault; a mere reminder asks for no answer.
 */
export function decideAcknowledgement({
  stage,
  acknowledgedAt,
}: AnsweredNotice): Refusal[] | 'NOW' | 'ALREADY' {
  const name = readStage(stage);
  if (name === null || !isEscalation(name)) return [refuse('NOT_AN_ESCALATION', 'id')];
  return acknowledgedAt === null ? 'NOW' : 'ALREADY';
}
