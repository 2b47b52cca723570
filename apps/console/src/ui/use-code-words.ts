import { useTranslation } from 'react-i18next';
import type { Words } from '../text/zh-CN';

type Vocabulary = 'condition' | 'refusal' | 'settlement' | 'scoring' | 'exemptionReason';

/**
 * Words for a code that the server may extend: a condition, a reason, a kind. A code without words yet is
 * shown as it is, inside a sentence, never swallowed.
 */
export function useCodeWords() {
  const { t, i18n } = useTranslation();
  return (vocabulary: Vocabulary, code: string, otherwise?: string): string => {
    const key = `terms.${vocabulary}.${code}`;
    if (i18n.exists(key)) return t(key as `terms.condition.${keyof Words['terms']['condition']}`);
    return otherwise ?? t(`terms.${vocabulary}.OTHER`, { code });
  };
}
