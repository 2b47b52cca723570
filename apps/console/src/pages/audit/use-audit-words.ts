import { useTranslation } from 'react-i18next';
import type { Words } from '../../text/zh-CN';

type Audit = Words['system']['audit'];

/** Words for acts and kinds of things; one that has none yet is shown inside a sentence, never swallowed. */
export function useAuditWords() {
  const { t, i18n } = useTranslation();
  const other = (code: string) => t('system.audit.other', { code });
  return {
    act: (code: string) => {
      const key = `system.audit.acts.${code}`;
      return i18n.exists(key) ? t(key as `system.audit.acts.${keyof Audit['acts']}`) : other(code);
    },
    subject: (code: string) => {
      const key = `system.audit.subjects.${code}`;
      return i18n.exists(key) ? t(key as `system.audit.subjects.${keyof Audit['subjects']}`) : other(code);
    },
  };
}
