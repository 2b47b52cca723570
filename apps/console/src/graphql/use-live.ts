import { useApolloClient } from '@apollo/client/react';
import { LIVE_PATH } from '@mingcha/contract/live';
import { useEffect } from 'react';

/** What to ask again when something happened; a query that no page shows at the moment is left alone. */
const ASK_AGAIN = {
  notices: ['Viewer', 'Notices'],
  job: ['Bulletins'],
} as const;
const EVERYTHING = Object.values(ASK_AGAIN).flat();

/**
 * Listens for as long as somebody is signed in. The stream says only that something changed, so whatever was missed
 * while it was broken is made good by asking once when it begins again.
 */
export function useLive(): void {
  const client = useApolloClient();
  useEffect(() => {
    const source = new EventSource(LIVE_PATH);
    let hasBegun = false;
    const askAgain = (names: readonly string[]) => {
      const shown = [...client.getObservableQueries()].flatMap(({ queryName }) => queryName ?? []);
      void client.refetchQueries({ include: names.filter((name) => shown.includes(name)) });
    };
    source.addEventListener('hello', () => {
      if (hasBegun) askAgain(EVERYTHING);
      hasBegun = true;
    });
    source.addEventListener('notices', () => askAgain(ASK_AGAIN.notices));
    source.addEventListener('job', () => askAgain(ASK_AGAIN.job));
    return () => source.close();
  }, [client]);
}
