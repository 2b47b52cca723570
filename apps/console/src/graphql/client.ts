import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import type { DocumentNode } from 'graphql';

/** The code generator embeds the SHA-256 of every document; the server accepts these and no others. */
function hashOf(document: DocumentNode & { __meta__?: { hash: string } }): string {
  if (!document.__meta__) throw new Error('A document was not generated: run graphql-codegen.');
  return document.__meta__.hash;
}

/** A session that has ended sends the reader to sign in and back; drafts stay in the browser. */
const backToSignIn = new ErrorLink(({ error }) => {
  if (!CombinedGraphQLErrors.is(error)) return;
  if (!error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) return;
  const { pathname, search } = window.location;
  if (!pathname.startsWith('/sign-in')) {
    window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
  }
});

const http = new HttpLink({
  uri: '/graphql',
  credentials: 'same-origin',
  headers: { 'x-mingcha-csrf': '1', 'apollo-require-preflight': 'true' },
});

export const client = new ApolloClient({
  link: ApolloLink.from([backToSignIn, new PersistedQueryLink({ generateHash: hashOf }), http]),
  cache: new InMemoryCache({
    possibleTypes: {
      SignInResult: ['Refusal', 'SignedIn'],
      SetPasswordResult: ['PasswordSet', 'Refusal'],
      RecordContactResult: ['ContactRecorded', 'Refusal'],
      MakeBulletinResult: ['BulletinRequested', 'Refusal'],
      VoidContactResult: ['ContactVoided', 'Refusal'],
      JointInspectionResult: ['JointInspectionKept', 'Refusal'],
      FindingResult: ['FindingKept', 'Refusal'],
      StationReportResult: ['StationReportKept', 'Refusal'],
      ProjectResult: ['ProjectKept', 'Refusal'],
      RaiseIssueResult: ['IssueRaised', 'Refusal'],
      MoveIssueResult: ['IssueMoved', 'Refusal'],
      AddIssueCategoryResult: ['IssueCategoryAdded', 'Refusal'],
    },
    typePolicies: {
      // A rule is told by code and version together and always read inside what it governs.
      Rule: { keyFields: false },
      DutyReasons: { keyFields: false },
      Query: {
        fields: {
          duties: relayStylePagination(['filter']),
          contacts: relayStylePagination(['filter']),
          notices: relayStylePagination(),
          coordinationIssues: relayStylePagination(['states']),
          projects: relayStylePagination(),
          findings: relayStylePagination(['filter']),
          stationReports: relayStylePagination(),
          jointInspections: relayStylePagination(),
        },
      },
    },
  }),
  devtools: { enabled: false },
});
