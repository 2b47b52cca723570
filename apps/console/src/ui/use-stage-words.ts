import { useTranslation } from 'react-i18next';
import type { Words } from '../text/zh-CN';

type Stage = keyof Words['terms']['notice'];

/** What a notice says, in words: a stage of a duty, or another kind that the server may add. */
export function useStageWords() {
  const { t, i18n } = useTranslation();
  return (kind: string, days: number | null | undefined): string =>
    t(`terms.notice.${(i18n.exists(`terms.notice.${kind}`) ? kind : 'OTHER') as Stage}`, {
      days: days ?? '',
    });
}
