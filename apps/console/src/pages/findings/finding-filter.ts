import {
  FINDING_ORIGINS,
  FINDING_STATES,
  type FindingOrigin,
  type FindingState,
} from '@mingcha/domain/finding/finding';

/** The ways to look at the ledger. */
export const FINDING_VIEWS = ['open', 'overdue', 'closed', 'all'] as const;
export type FindingView = (typeof FINDING_VIEWS)[number];

/** What the ledger is narrowed by, as the API takes it. */
export interface FindingQuery {
  states: FindingState[] | null;
  isOverdue: boolean;
  origin: FindingOrigin | null;
  organisationId: string | null;
}

/** Which view an address asks for; without one, what is open. */
export function viewOf(params: URLSearchParams): FindingView {
  return FINDING_VIEWS.find((one) => one === params.get('show')) ?? 'open';
}

/** Reads `?show=&origin=&unit=`; what it says in words no longer known is left out, so that an old link still opens. */
export function readFindingQuery(params: URLSearchParams): FindingQuery {
  const view = viewOf(params);
  const isClosed = (state: FindingState) => state === 'VERIFIED';
  return {
    states: view === 'all' ? null : FINDING_STATES.filter((state) => isClosed(state) === (view === 'closed')),
    isOverdue: view === 'overdue',
    origin: FINDING_ORIGINS.find((one) => one === params.get('origin')) ?? null,
    organisationId: params.get('unit') || null,
  };
}
