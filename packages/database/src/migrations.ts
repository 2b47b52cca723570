import { CreateCare1764000036000 } from './migrations/create-care';
import { CreateCoordination1764000012000 } from './migrations/create-coordination';
import { CreateDigests1764000013100 } from './migrations/create-digests';
import { CreateDuties1764000004000 } from './migrations/create-duties';
import { CreateEvidence1764000003000 } from './migrations/create-evidence';
import { CreateExcuses1764000015000 } from './migrations/create-excuses';
import { CreateFacts1764000001000 } from './migrations/create-facts';
import { CreateFindings1764000020000 } from './migrations/create-findings';
import { CreateGatherings1764000040000 } from './migrations/create-gatherings';
import { CreateIdentity1764000002000 } from './migrations/create-identity';
import { CreateJobs1764000014000 } from './migrations/create-jobs';
import { CreateJointInspections1764000012200 } from './migrations/create-joint-inspections';
import { CreateLiaisonQuestions1764000011000 } from './migrations/create-liaison-questions';
import { CreateMinors1764000037000 } from './migrations/create-minors';
import { CreateOpinions1764000034000 } from './migrations/create-opinions';
import { CreateProjects1764000012100 } from './migrations/create-projects';
import { CreateReference1764000000000 } from './migrations/create-reference';
import { CreateStationReports1764000012300 } from './migrations/create-station-reports';
import { CreateTasks1764000039000 } from './migrations/create-tasks';
import { CreateTimetable1764000006000 } from './migrations/create-timetable';
import { CreateTracing1764000038000 } from './migrations/create-tracing';
import { CreateTrail1764000005000 } from './migrations/create-trail';
import { ExtendAdvice1764000041000 } from './migrations/extend-advice';
import { ExtendContacts1764000010000 } from './migrations/extend-contacts';
import { ExtendNotices1764000013000 } from './migrations/extend-notices';
import { ExtendPanels1764000035000 } from './migrations/extend-panels';
import { GroundSupervision1764000016000 } from './migrations/ground-supervision';
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
  ExtendContacts1764000010000,
  CreateLiaisonQuestions1764000011000,
  CreateCoordination1764000012000,
  CreateProjects1764000012100,
  CreateJointInspections1764000012200,
  CreateStationReports1764000012300,
  ExtendNotices1764000013000,
  CreateDigests1764000013100,
  CreateJobs1764000014000,
  CreateExcuses1764000015000,
  GroundSupervision1764000016000,
  CreateFindings1764000020000,
  CreateOpinions1764000034000,
  ExtendPanels1764000035000,
  CreateCare1764000036000,
  CreateMinors1764000037000,
  CreateTracing1764000038000,
  CreateTasks1764000039000,
  CreateGatherings1764000040000,
  ExtendAdvice1764000041000,
];
