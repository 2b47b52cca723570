import { NOTICE_CATEGORIES } from '@mingcha/domain/liaison/raise-issue';
import { useTranslation } from 'react-i18next';

/** A category's name: the notice's five in the reader's language, others as their bureau named them. */
export function useCategoryName() {
  const { t } = useTranslation();
  return ({ code, name }: { code?: string | null; name: string }): string => {
    const known = NOTICE_CATEGORIES.find((one) => one === code);
    return known ? t(`issues.category.${known}`) : name;
  };
}
