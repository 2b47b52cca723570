import { App } from 'antd';
import { useTranslation } from 'react-i18next';

const KNOWN = ['UNIT_IN_ADDITION', 'POST_VACANT'] as const;

/** Says what was stored all the same but should be looked at. */
export function useWarnings() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return (codes: readonly string[]) => {
    for (const code of KNOWN.filter((known) => codes.includes(known)))
      void message.warning(t(`liaison.warnings.${code}`), 8);
  };
}
