import type { ContactMethod, ContactTopic } from '@mingcha/domain/engine/evidence';
import type { OrganisationType, PanelRole, PositionKind } from '@mingcha/domain/engine/facts';
import { POSITION_TITLES } from '@mingcha/domain/engine/subject-label';
import type { Labels } from './column-kinds';

export const ORGANISATION_TYPE_LABELS: Labels<OrganisationType> = {
  RELIEF_STATION: ['救助管理机构'],
  MINORS_PROTECTION_CENTRE: ['未成年人救助保护中心'],
  DESIGNATED_HOSPITAL: ['定点医疗机构'],
  ENTRUSTED_CARE_INSTITUTION: ['站外托养机构'],
  WELFARE_INSTITUTION: ['社会福利机构'],
  CHILD_WELFARE_INSTITUTION: ['儿童福利机构'],
};

export const POSITION_LABELS: Labels<PositionKind> = {
  PRINCIPAL_LEADER: [POSITION_TITLES.PRINCIPAL_LEADER],
  DEPUTY_IN_CHARGE: [POSITION_TITLES.DEPUTY_IN_CHARGE],
  SECTION_HEAD: [POSITION_TITLES.SECTION_HEAD],
};

export const PANEL_FORM_LABELS: Labels<'COMMITTEE' | 'INVITED_SUPERVISORS'> = {
  COMMITTEE: ['监督委员会', '第三方监督委员会'],
  INVITED_SUPERVISORS: ['特邀监督员', '第三方监督员'],
};

export const PANEL_ROLE_LABELS: Labels<PanelRole> = {
  HEAD: ['组长'],
  DEPUTY_HEAD: ['副组长'],
  MEMBER: ['成员'],
};

/** L-3.4 in the office's words, and the two that do not count by default (A9). */
export const CONTACT_METHOD_LABELS: Labels<ContactMethod> = {
  BRIEFING: ['听取工作汇报', '听取汇报'],
  FIELD_VISIT: ['实地走访调研', '实地走访'],
  OPEN_CHECK: ['明查'],
  COVERT_CHECK: ['暗访'],
  JOIN_ACTIVITY: ['参加活动'],
  ON_SITE_RESOLUTION: ['一线化解'],
  CASE_LED_SUPERVISION: ['带案督导'],
  PHONE: ['电话'],
  VIDEO: ['视频'],
};

/** L-2.1, L-2.2, L-2.3, L-2.5. */
export const CONTACT_TOPIC_LABELS: Labels<ContactTopic> = {
  LAWFUL_SERVICE: ['规范服务'],
  MINOR_GUARDIANSHIP: ['未成年人监护兜底'],
  COORDINATION: ['协调解决'],
  SOCIAL_FORCES: ['引入社会力量'],
};
