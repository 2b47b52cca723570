import { useTranslation } from 'react-i18next';
import type { Viewer } from '../graphql/viewer';

/** As what somebody is here: the position held, or else the first role. */
export function usePost({ position, roles }: Viewer): string {
  const { t } = useTranslation();
  const [role] = roles;
  if (position) return t(`terms.position.${position.kind}`);
  return role ? t(`terms.role.${role}`) : '';
}
