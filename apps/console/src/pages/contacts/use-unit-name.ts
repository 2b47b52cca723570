import { useTranslation } from 'react-i18next';

interface WithUnit {
  organisation?: { name: string } | null | undefined;
  subjectTenant: { name: string };
}

/** The institution of a contact by name, or in words where its bureau is out of sight. */
export function useUnitName() {
  const { t } = useTranslation();
  return ({ organisation, subjectTenant }: WithUnit): string =>
    organisation?.name ?? t('contacts.unseenUnit', { bureau: subjectTenant.name });
}
