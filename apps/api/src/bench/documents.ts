// What the console asks, in one document each.

const COUNTED = `counts { total met metLate lateEntry open dueSoon overdue missed upcoming exempt notApplicable
  pendingConfig cancelled }`;

export const DUTIES = `query ($filter: DutyFilter!, $first: Int!, $after: String) {
  duties(filter: $filter, first: $first, after: $after) {
    totalCount
    edges { cursor node {
      id tenant { id shortName } rule { code title } subjectId subjectKind subjectName unitName windowKey opensOn dueOn
      needed have status lateEntry satisfiedOn daysLeft canRecordContact
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const OVERSIGHT = `query ($year: Int!) {
  oversight(year: $year) {
    year asOf computedAt
    totals { total met missed }
    rules { code title }
    tenants { tenant { id code shortName } ${COUNTED} }
    cells { tenantCode ruleCode ${COUNTED} }
  }
}`;

/** Above the cities a page of 35,000 cells helps nobody: the sums, and each bureau's. */
export const NATION = `query ($year: Int!) {
  oversight(year: $year) {
    year asOf computedAt
    totals { total met metLate lateEntry open dueSoon overdue missed upcoming exempt notApplicable pendingConfig cancelled }
    rules { code title }
  }
}`;

export const RECORD_CONTACT = `mutation ($input: RecordContactInput!) {
  recordContact(input: $input) {
    __typename
    ... on ContactRecorded { contact { id } servedDuties { id status } warnings }
    ... on Refusal { code message }
  }
}`;
