import type { Role as RoleWord } from '@mingcha/domain/access/access';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Role } from '../graphql/enums';
import { Refusal } from '../graphql/refusal';
import { CivilDateScalar } from '../graphql/scalars';
import { Organisation } from '../modules/institution/organisation.types';
import { Position } from '../modules/people/position.types';
import { Tenant } from '../modules/tenant/tenant.types';

@ObjectType({ description: 'Whoever is signed in.' })
export class Viewer {
  @Field(() => ID, { description: 'The account.' })
  id!: string;

  @Field(() => String, { description: 'The name of the person.' })
  name!: string;

  @Field(() => String, { description: 'The login.' })
  login!: string;

  @Field(() => [Role], { description: 'What the person is here.' })
  roles!: RoleWord[];

  @Field(() => Tenant, { description: 'The bureau of the person.' })
  tenant!: Tenant;

  @Field(() => Position, { nullable: true, description: 'The post of a liaison leader.' })
  position!: Position | null;

  @Field(() => Organisation, { nullable: true, description: 'The institution of station staff.' })
  organisation!: Organisation | null;

  @Field(() => Boolean, { description: 'Whether a password is set.' })
  hasPassword!: boolean;

  @Field(() => CivilDateScalar, { description: 'The civil day in Asia/Shanghai by the clock of the server.' })
  today!: string;

  @Field(() => Int, { description: 'Notices not read yet.' })
  unreadNoticeCount!: number;

  @Field(() => Boolean, { description: 'Whether contacts may be recorded.' })
  canRecordContact!: boolean;

  @Field(() => Boolean, { description: 'Whether contacts may be read.' })
  canReadContacts!: boolean;

  @Field(() => Boolean, { description: 'Whether the overview may be opened.' })
  canReadOversight!: boolean;

  @Field(() => Boolean, { description: 'Whether coordination issues may be read.' })
  canReadIssues!: boolean;

  @Field(() => Boolean, { description: 'Whether a coordination issue may be raised.' })
  canRaiseIssue!: boolean;

  @Field(() => Boolean, { description: 'Whether a category of issues may be added.' })
  canAddIssueCategory!: boolean;

  @Field(() => Boolean, { description: 'Whether social-force projects may be read.' })
  canReadProjects!: boolean;

  @Field(() => Boolean, { description: 'Whether a social-force project may be recorded.' })
  canRecordProject!: boolean;

  @Field(() => Boolean, { description: 'Whether joint inspections may be read.' })
  canReadJointInspections!: boolean;

  @Field(() => Boolean, { description: 'Whether a joint inspection may be recorded.' })
  canRecordJointInspection!: boolean;

  @Field(() => Boolean, { description: 'Whether the ledger of problems may be read.' })
  canReadFindings!: boolean;

  @Field(() => Boolean, { description: 'Whether a problem may be put on the ledger.' })
  canOpenFinding!: boolean;

  @Field(() => Boolean, { description: 'Whether station reports may be read.' })
  canReadStationReports!: boolean;

  @Field(() => Boolean, { description: 'Whether a station report may be submitted.' })
  canSubmitStationReport!: boolean;

  @Field(() => Boolean, { description: 'Whether panels may be read.' })
  canReadPanels!: boolean;

  @Field(() => Boolean, { description: 'Whether panels of the own bureau may be managed.' })
  canManagePanels!: boolean;

  @Field(() => Boolean, { description: 'Whether opinions of supervisors may be read.' })
  canReadOpinions!: boolean;

  @Field(() => Boolean, { description: 'Whether an opinion may be sent.' })
  canSendOpinion!: boolean;

  @Field(() => Boolean, { description: 'Whether meetings and trainings are on the menu.' })
  canReadGatherings!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may record a meeting or a training.' })
  canRecordGathering!: boolean;

  @Field(() => Boolean, { description: 'Whether supervision tasks are on the menu.' })
  canReadTasks!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may give supervision tasks.' })
  canAssignTask!: boolean;

  @Field(() => Boolean, { description: 'Whether family tracing is on the menu.' })
  canReadTracing!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may enter somebody to be traced.' })
  canEnterTracing!: boolean;

  @Field(() => Boolean, { description: 'Whether monthly briefings are on the menu.' })
  canReadBriefings!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may send a monthly briefing.' })
  canSendBriefing!: boolean;

  @Field(() => Boolean, { description: 'Whether cases of minors are on the menu.' })
  canReadMinors!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may admit a minor.' })
  canAdmitMinor!: boolean;

  @Field(() => Boolean, { description: 'Whether entrusted care is on the menu.' })
  canReadCare!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may apply for entrusted care.' })
  canApplyForCare!: boolean;

  @Field(() => Boolean, { description: 'Whether inspections are on the menu.' })
  canReadInspections!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may record an inspection.' })
  canRecordInspection!: boolean;

  @Field(() => Boolean, { description: 'Whether assessments may be opened.' })
  canReadAssessment!: boolean;

  @Field(() => Boolean, { description: 'Whether the rules may be read.' })
  canReadRules!: boolean;

  @Field(() => Boolean, { description: 'Whether requests to be excused may be read.' })
  canReadExcuses!: boolean;

  @Field(() => Boolean, { description: 'Whether requests of bureaus below may be decided.' })
  canDecideExcuses!: boolean;

  @Field(() => Boolean, { description: 'Whether the arrangements of liaison may be opened.' })
  canReadLiaison!: boolean;

  @Field(() => Boolean, { description: 'Whether duties may be read.' })
  canReadDuties!: boolean;

  @Field(() => Boolean, { description: 'Whether notices may be read.' })
  canReadNotices!: boolean;

  @Field(() => Boolean, { description: 'Whether accounts of the own bureau may be managed.' })
  canManageAccounts!: boolean;

  @Field(() => Boolean, { description: 'Whether the trail of the own bureau may be read.' })
  canReadAudit!: boolean;

  @Field(() => Boolean, { description: 'Whether institutions of the own bureau may be entered and closed.' })
  canManageInstitutions!: boolean;

  @Field(() => Boolean, { description: 'Whether posts of the own bureau may be founded and filled.' })
  canManagePosts!: boolean;

  @Field(() => Boolean, { description: 'Whether monthly bulletins may be read.' })
  canReadBulletins!: boolean;

  @Field(() => Boolean, { description: 'Whether a workbook may be imported.' })
  canImportBook!: boolean;
}

@ObjectType({ description: 'Signed in; the session cookie is set.' })
export class SignedIn {
  @Field(() => Viewer, { description: 'Who it is.' })
  viewer!: Viewer;
}

@ObjectType({ description: 'The password is set; every other session of the account has ended.' })
export class PasswordSet {
  @Field(() => Viewer, { description: 'Who it is.' })
  viewer!: Viewer;
}

@InputType({ description: 'Login and password.' })
export class SignInInput {
  @Field(() => String, { description: 'The login.' })
  login!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;
}

@InputType({ description: 'The secret of a one-time link.' })
export class RedeemSignInLinkInput {
  @Field(() => String, { description: 'The part of the link behind `#token=`.' })
  token!: string;
}

@InputType({ description: 'A new password.' })
export class SetPasswordInput {
  @Field(() => String, { description: 'At least 12 characters of three kinds (profile djbh3).' })
  password!: string;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'Signed in, or refused.',
  types: () => [SignedIn, Refusal] as const,
});

export const SetPasswordResult = createUnionType({
  name: 'SetPasswordResult',
  description: 'Set, or refused.',
  types: () => [PasswordSet, Refusal] as const,
});
