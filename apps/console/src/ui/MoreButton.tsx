import { useTransition } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  onMore: (after: string | null) => void;
  /** How many the next page brings, where the whole is counted. */
  count?: number;
}

/** The rest of a list, a page at a time. */
export function MoreButton({ pageInfo, onMore, count }: Props) {
  const { t } = useTranslation();
  const [isLoading, startTransition] = useTransition();
  if (!pageInfo.hasNextPage) return null;
  return (
    <button
      type="button"
      className="btn more"
      disabled={isLoading}
      onClick={() => startTransition(() => onMore(pageInfo.endCursor ?? null))}
    >
      {count === undefined ? t('action.loadMore') : t('action.more', { n: count })}
    </button>
  );
}
