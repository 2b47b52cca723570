import type { IssueState } from '@mingcha/domain/liaison/coordination';
import type { Tone } from '../../ui/status';

/** What waits for somebody's word is amber, what is on its way blue, what is solved green. */
export const ISSUE_TONES: Record<IssueState, Tone> = {
  RAISED: 'soon',
  RETURNED: 'soon',
  DECLINED: 'cancelled',
  ACCEPTED: 'open',
  ESCALATED: 'open',
  WITH_BUREAU_ABOVE: 'open',
  ANSWERED: 'open',
  MEASURED: 'soon',
  CLOSED: 'met',
};

/** The three ways to look at the list. */
export const ISSUE_VIEWS = ['open', 'closed', 'all'] as const;
export type IssueView = (typeof ISSUE_VIEWS)[number];

const ENDED: readonly IssueState[] = ['CLOSED', 'DECLINED'];

/** The states of a view, or null for all of them. */
export function statesOf(view: IssueView): IssueState[] | null {
  if (view === 'all') return null;
  const states = Object.keys(ISSUE_TONES) as IssueState[];
  return states.filter((state) => ENDED.includes(state) === (view === 'closed'));
}
