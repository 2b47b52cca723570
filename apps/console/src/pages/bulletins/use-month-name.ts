import { useTranslation } from 'react-i18next';

/** `2026-10` as it is read. */
export function useMonthName(): (month: string) => string {
  const { t } = useTranslation();
  return (month) => {
    const [year, number] = month.split('-').map(Number);
    return t('bulletins.monthName', { year, month: number });
  };
}
