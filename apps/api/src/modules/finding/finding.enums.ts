import {
  FINDING_LOOKS,
  FINDING_ORIGINS,
  FINDING_PARTIES,
  FINDING_STATES,
  FINDING_STEPS,
} from '@mingcha/domain/finding/finding';
import { asEnum } from '../../graphql/enums';

export const FindingState = asEnum('FindingState', FINDING_STATES, 'Where a problem of the ledger stands.');
export const FindingStep = asEnum('FindingStep', FINDING_STEPS, 'What can be done with a problem.');
export const FindingParty = asEnum(
  'FindingParty',
  FINDING_PARTIES,
  'On whose side of a problem somebody acts.',
);
export const FindingOrigin = asEnum('FindingOrigin', FINDING_ORIGINS, 'Through what a problem was found.');
export const FindingLook = asEnum(
  'FindingLook',
  FINDING_LOOKS,
  'How a problem looks today: its state, overdue while its day is past, late for good once it was.',
);
