import { can } from '@mingcha/domain/access/access';
import type { OrganisationType, PositionKind } from '@mingcha/domain/engine/facts';
import type { ApiContext } from '../graphql/context';
import { type TenantColumns, tenantColumns, toTenant } from '../modules/tenant/tenant.loader';
import type { Viewer } from './viewer.types';

interface ViewerRow extends TenantColumns {
  position_id: string | null;
  position_kind: PositionKind | null;
  organisation_id: string | null;
  organisation_name: string | null;
  organisation_type: OrganisationType | null;
  unread: number;
}

/** The signed-in person with everything the shell of the console shows, in one statement. */
export async function describeViewer(context: ApiContext): Promise<Viewer> {
  const { accountId, tenantId, name, login, roles, hasPassword } = context.signedIn;
  const [row] = await context.read((tx) =>
    tx.query<ViewerRow>(
      `select ${tenantColumns('t')}, p.id as position_id, p.kind as position_kind,
              o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
              (select count(*)::int from notices n
                where n.tenant_id = a.tenant_id and n.recipient_id = a.id and n.channel = 'INBOX' and n.read_at is null) as unread
         from accounts a
         join tenants t on t.id = a.tenant_id
         left join positions p on p.tenant_id = a.tenant_id and p.id = a.position_id
         left join organisations o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
        where a.tenant_id = $1 and a.id = $2`,
      [tenantId, accountId],
    ),
  );
  if (!row) throw new Error('A signed-in account has no row.');
  const tenant = toTenant(row);
  const { position_id, position_kind, organisation_id, organisation_name, organisation_type } = row;
  return {
    id: accountId,
    name,
    login,
    roles,
    tenant,
    position: position_id && position_kind ? { id: position_id, kind: position_kind, tenant } : null,
    organisation:
      organisation_id && organisation_name && organisation_type
        ? { id: organisation_id, name: organisation_name, type: organisation_type }
        : null,
    hasPassword,
    today: context.today,
    unreadNoticeCount: row.unread,
    canRecordContact: can(roles, 'RECORD_CONTACT'),
    canReadContacts: can(roles, 'READ_CONTACTS'),
    canReadOversight: can(roles, 'READ_OVERSIGHT'),
    canReadIssues: can(roles, 'READ_ISSUES'),
    canRaiseIssue: can(roles, 'RAISE_ISSUE'),
    canAddIssueCategory: can(roles, 'ADD_ISSUE_CATEGORY'),
    canReadProjects: can(roles, 'READ_PROJECTS'),
    canRecordProject: can(roles, 'RECORD_PROJECT'),
    canReadJointInspections: can(roles, 'READ_JOINT_INSPECTIONS'),
    canRecordJointInspection: can(roles, 'RECORD_JOINT_INSPECTION'),
    canReadFindings: can(roles, 'READ_FINDINGS'),
    canOpenFinding: can(roles, 'OPEN_FINDING'),
    canReadStationReports: can(roles, 'READ_STATION_REPORTS'),
    canSubmitStationReport: can(roles, 'SUBMIT_STATION_REPORT'),
    canReadPanels: can(roles, 'READ_PANELS'),
    canManagePanels: can(roles, 'MANAGE_PANEL'),
    canReadOpinions: can(roles, 'READ_OPINIONS'),
    canSendOpinion: can(roles, 'SEND_OPINION'),
    canReadGatherings: can(roles, 'READ_GATHERINGS'),
    canRecordGathering: can(roles, 'RECORD_GATHERING'),
    canReadTasks: can(roles, 'READ_TASKS'),
    canAssignTask: can(roles, 'ASSIGN_TASK'),
    canReadTracing: can(roles, 'READ_TRACING'),
    canEnterTracing: can(roles, 'ENTER_TRACING'),
    canReadBriefings: can(roles, 'READ_BRIEFINGS'),
    canSendBriefing: can(roles, 'SEND_BRIEFING'),
    canReadMinors: can(roles, 'READ_MINORS'),
    canAdmitMinor: can(roles, 'ADMIT_MINOR'),
    canReadCare: can(roles, 'READ_CARE'),
    canApplyForCare: can(roles, 'APPLY_FOR_CARE'),
    canReadInspections: can(roles, 'READ_INSPECTIONS'),
    canRecordInspection: can(roles, 'RECORD_INSPECTION'),
    canReadAssessment: can(roles, 'READ_ASSESSMENT'),
    canReadRules: can(roles, 'READ_RULES'),
    canReadExcuses: can(roles, 'READ_EXCUSES'),
    canDecideExcuses: can(roles, 'DECIDE_EXCUSE'),
    canReadLiaison: can(roles, 'READ_LIAISON'),
    canReadDuties: can(roles, 'READ_DUTIES'),
    canReadNotices: can(roles, 'READ_NOTICES'),
    canManageAccounts: can(roles, 'READ_ACCOUNTS'),
    canReadAudit: can(roles, 'READ_AUDIT'),
    canManageInstitutions: can(roles, 'CHANGE_INSTITUTION'),
    canManagePosts: can(roles, 'CHANGE_OFFICE'),
    canReadBulletins: can(roles, 'READ_BULLETINS'),
    canImportBook: can(roles, 'IMPORT_BOOK'),
  };
}
