import { CreateDuties1764000004000 } from './migrations/create-duties';
import { CreateEvidence1764000003000 } from './migrations/create-evidence';
import { CreateFacts1764000001000 } from './migrations/create-facts';
import { CreateIdentity1764000002000 } from './migrations/create-identity';
import { CreateJobs1764000014000 } from './migrations/create-jobs';
import { CreateReference1764000000000 } from './migrations/create-reference';
import { CreateTimetable1764000006000 } from './migrations/create-timetable';
import { CreateTrail1764000005000 } from './migrations/create-trail';
import { IndexStandingDuties1764000007000 } from './migrations/index-standing-duties';
import { StampReference1764000008000 } from './migrations/stamp-reference';

/** Every step of the schema, oldest first. A published step is never edited: add the next one. */
export const migrations = [
  CreateReference1764000000000,
  CreateFacts1764000001000,
  CreateIdentity1764000002000,
  CreateEvidence1764000003000,
  CreateDuties1764000004000,
  CreateTrail1764000005000,
  CreateTimetable1764000006000,
  IndexStandingDuties1764000007000,
  StampReference1764000008000,
  CreateJobs1764000014000,
];
