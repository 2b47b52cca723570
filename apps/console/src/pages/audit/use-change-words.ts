import { ROLES, type Role } from '@mingcha/domain/access/access';
import { ORGANISATION_TYPES } from '@mingcha/domain/engine/facts';
import { useTranslation } from 'react-i18next';
import { useAuditWords } from './use-audit-words';

const PURPOSES = ['INVITATION', 'RECOVERY', 'SIGN_IN'] as const;
const TIES = ['positionId', 'organisationId', 'supervisorId'] as const;
const PLAIN = ['name', 'login', 'openedOn', 'closedOn', 'actorName', 'on'] as const;

/** What an administrative act changed, in words: ids are said to be tied, never shown. */
export function useChangeWords() {
  const { t } = useTranslation();
  const words = useAuditWords();
  return (json: string | null): string => {
    const content = (json === null ? {} : JSON.parse(json)) as Record<string, unknown>;
    const said: (string | false)[] = [
      ...PLAIN.map(
        (key) => typeof content[key] === 'string' && `${t(`system.audit.keys.${key}`)} ${content[key]}`,
      ),
      Array.isArray(content.roles) &&
        ROLES.filter((role) => (content.roles as Role[]).includes(role))
          .map((role) => t(`terms.role.${role}`))
          .join(' · '),
      ...ORGANISATION_TYPES.map((type) => content.type === type && t(`liaison.organisationTypes.${type}`)),
      ...PURPOSES.map((purpose) => content.purpose === purpose && t(`system.audit.purposes.${purpose}`)),
      ...TIES.map((tie) => typeof content[tie] === 'string' && t(`system.audit.keys.${tie}`)),
      typeof content.act === 'string' && words.act(content.act),
      typeof content.subjectType === 'string' && words.subject(content.subjectType),
    ];
    return said.filter(Boolean).join(t('system.audit.comma'));
  };
}
