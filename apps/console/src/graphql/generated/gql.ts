/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Viewer {\n    me {\n      id\n      name\n      login\n      roles\n      hasPassword\n      today\n      unreadNoticeCount\n      canRecordContact\n      canReadOversight\n      canReadAssessment\n      canReadBulletins\n      canImportBook\n      tenant {\n        id\n        code\n        name\n        shortName\n        level\n      }\n      position {\n        id\n        kind\n      }\n      organisation {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  fragment AssessedItem on AssessmentItem {\n    code\n    title\n    method\n    mark\n    fullMark\n    isPending\n    trail {\n      change\n      ruleCode\n      clause\n      reason\n      windowKey\n      subjectName\n      dutyId\n    }\n  }\n": typeof types.AssessedItemFragmentDoc,
    "\n  query Assessment($tenantCode: String!, $year: Int!) {\n    assessment(tenantCode: $tenantCode, year: $year) {\n      asOf\n      schemeName\n      isExample\n      fullMark\n      mark\n      pendingMark\n      band\n      tenant {\n        id\n        name\n      }\n      groups {\n        name\n        items {\n          code\n          mark\n          fullMark\n          ...AssessedItem\n        }\n      }\n    }\n  }\n": typeof types.AssessmentDocument,
    "\n  fragment BulletinRow on Bulletin {\n    id\n    month\n    asOf\n    madeAt\n    madeBy\n    sha256\n  }\n": typeof types.BulletinRowFragmentDoc,
    "\n  query Bulletins {\n    bulletins {\n      canMake\n      made {\n        id\n        ...BulletinRow\n      }\n      jobs {\n        id\n        ...JobLine\n      }\n    }\n  }\n": typeof types.BulletinsDocument,
    "\n  fragment JobLine on Job {\n    id\n    subject\n    progress\n    step\n    failedReason\n  }\n": typeof types.JobLineFragmentDoc,
    "\n  mutation MakeBulletin($input: MakeBulletinInput!) {\n    makeBulletin(input: $input) {\n      __typename\n      ... on BulletinRequested {\n        job {\n          id\n          ...JobLine\n        }\n      }\n      ... on Refusal {\n        ...RefusalText\n      }\n    }\n  }\n": typeof types.MakeBulletinDocument,
    "\n  query ContactPage($id: ID!) {\n    contact(id: $id) {\n      id\n      tenant {\n        id\n        name\n      }\n      position {\n        id\n        kind\n      }\n      organisation {\n        id\n        name\n      }\n      on\n      methods\n      topics\n      problemsFound\n      problemsSolved\n      byProxy\n      recordedAt\n      recordedByName\n      voidedAt\n      voidedByName\n      voidReason\n      replacesId\n      replacedById\n      canVoid\n      servedDuties {\n        id\n        ...DutyRow\n      }\n    }\n  }\n": typeof types.ContactPageDocument,
    "\n  mutation VoidContact($input: VoidContactInput!) {\n    voidContact(input: $input) {\n      ... on ContactVoided {\n        contact {\n          id\n          voidedAt\n          voidedByName\n          voidReason\n          canVoid\n          servedDuties {\n            id\n          }\n        }\n        affectedDuties {\n          id\n          ...DutyRow\n        }\n      }\n      ...RefusalText\n    }\n  }\n": typeof types.VoidContactDocument,
    "\n  query ContactPositions($on: Date!) {\n    liaisonPositions(on: $on) {\n      incumbentName\n      position {\n        id\n        kind\n      }\n      units {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ContactPositionsDocument,
    "\n  query ContactFormStart($dutyId: ID!, $forDuty: Boolean!, $replacedId: ID!, $replacing: Boolean!) {\n    duty(id: $dutyId) @include(if: $forDuty) {\n      id\n      rule {\n        code\n        title\n      }\n      unitName\n      windowKey\n      opensOn\n      dueOn\n      ...Basis\n    }\n    contact(id: $replacedId) @include(if: $replacing) {\n      id\n      on\n      position {\n        id\n      }\n      organisation {\n        id\n        name\n      }\n      methods\n      topics\n      problemsFound\n      problemsSolved\n      byProxy\n    }\n  }\n": typeof types.ContactFormStartDocument,
    "\n  fragment SavedResult on ContactRecorded {\n    contact {\n      id\n      on\n      organisation {\n        id\n        name\n      }\n    }\n    servedDuties {\n      id\n      rule {\n        code\n        title\n      }\n      unitName\n      windowKey\n      opensOn\n      dueOn\n      status\n      lateEntry\n      satisfiedOn\n      have\n      daysLeft\n      canRecordContact\n      ...Basis\n    }\n    warnings\n  }\n": typeof types.SavedResultFragmentDoc,
    "\n  mutation RecordContact($input: RecordContactInput!) {\n    recordContact(input: $input) {\n      ...SavedResult\n      ...RefusalText\n    }\n  }\n": typeof types.RecordContactDocument,
    "\n  mutation ReplaceContact($input: ReplaceContactInput!) {\n    replaceContact(input: $input) {\n      ...SavedResult\n      ...RefusalText\n    }\n  }\n": typeof types.ReplaceContactDocument,
    "\n  query Duties($filter: DutyFilter!, $first: Int!, $after: String) {\n    duties(filter: $filter, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...DutyRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DutiesDocument,
    "\n  query DutyChoices($year: Int!, $overseen: Boolean!) {\n    rules {\n      code\n      title\n    }\n    oversight(year: $year) @include(if: $overseen) {\n      tenants {\n        tenant {\n          id\n          code\n          name\n        }\n      }\n    }\n  }\n": typeof types.DutyChoicesDocument,
    "\n  fragment Considered on DutyReasons {\n    considered {\n      evidenceId\n      kind\n      on\n      verdict\n      condition\n    }\n  }\n": typeof types.ConsideredFragmentDoc,
    "\n  query DutyPage($id: ID!) {\n    duty(id: $id) {\n      id\n      tenant {\n        id\n        name\n      }\n      rule {\n        code\n        version\n        title\n        trigger\n        effectiveFrom\n        effectiveTo\n      }\n      subjectId\n      subjectName\n      unitName\n      windowKey\n      opensOn\n      dueOn\n      status\n      lateEntry\n      daysLeft\n      satisfiedOn\n      settlement\n      settlementReason\n      canRecordContact\n      reasons {\n        ...Considered\n      }\n      ...Basis\n    }\n  }\n": typeof types.DutyPageDocument,
    "\n  mutation SetPassword($input: SetPasswordInput!) {\n    setPassword(input: $input) {\n      ... on PasswordSet {\n        viewer {\n          id\n          hasPassword\n        }\n      }\n      ...RefusalText\n    }\n  }\n": typeof types.SetPasswordDocument,
    "\n  mutation RedeemSignInLink($input: RedeemSignInLinkInput!) {\n    redeemSignInLink(input: $input) {\n      ... on SignedIn {\n        viewer {\n          id\n          name\n          login\n          hasPassword\n        }\n      }\n      ...RefusalText\n    }\n  }\n": typeof types.RedeemSignInLinkDocument,
    "\n  query Notices($first: Int!, $after: String) {\n    notices(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          createdAt\n          readAt\n          duty {\n            id\n            tenant {\n              id\n              shortName\n            }\n            rule {\n              code\n              title\n            }\n            subjectName\n            unitName\n            windowKey\n            opensOn\n            dueOn\n            status\n            lateEntry\n            daysLeft\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.NoticesDocument,
    "\n  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {\n    markNoticesRead(input: $input)\n  }\n": typeof types.MarkNoticesReadDocument,
    "\n  query BureauYear($filter: DutyFilter!, $first: Int!) {\n    duties(filter: $filter, first: $first) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          tenant {\n            id\n            name\n          }\n          ...YearCell\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.BureauYearDocument,
    "\n  fragment CountyTiles on Oversight {\n    tenants {\n      tenant {\n        id\n        code\n        shortName\n      }\n      counts {\n        ...Counted\n      }\n    }\n  }\n": typeof types.CountyTilesFragmentDoc,
    "\n  fragment HeatTable on Oversight {\n    computedAt\n    rules {\n      code\n      title\n    }\n    tenants {\n      tenant {\n        id\n        code\n        shortName\n      }\n    }\n    cells {\n      tenantCode\n      ruleCode\n      counts {\n        ...Counted\n      }\n    }\n  }\n": typeof types.HeatTableFragmentDoc,
    "\n  query Oversight($year: Int!) {\n    oversight(year: $year) {\n      year\n      asOf\n      totals {\n        total\n        ...Counted\n      }\n      tenants {\n        tenant {\n          id\n          code\n        }\n      }\n      ...CountyTiles\n      ...HeatTable\n    }\n  }\n": typeof types.OversightDocument,
    "\n  fragment Counted on StatusCounts {\n    met\n    metLate\n    lateEntry\n    open\n    dueSoon\n    overdue\n    missed\n    upcoming\n    exempt\n    pendingConfig\n  }\n": typeof types.CountedFragmentDoc,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ... on SignedIn {\n        viewer {\n          id\n        }\n      }\n      ...RefusalText\n    }\n  }\n": typeof types.SignInDocument,
    "\n  fragment LiaisonDuty on Duty {\n    id\n    rule {\n      code\n      trigger\n    }\n    subjectId\n    unitName\n    windowKey\n    opensOn\n    dueOn\n    status\n    lateEntry\n    needed\n    have\n    satisfiedOn\n    daysLeft\n  }\n": typeof types.LiaisonDutyFragmentDoc,
    "\n  query Workbench($year: Int!) {\n    myDuties(year: $year) {\n      id\n      rule {\n        code\n        version\n      }\n      status\n      dueOn\n      ...DutyRow\n      ...YearCell\n      ...Basis\n      ...LiaisonDuty\n    }\n  }\n": typeof types.WorkbenchDocument,
    "\n  fragment Basis on Duty {\n    rule {\n      code\n      version\n      title\n      document\n      clause\n      quote\n      strength\n      trigger\n    }\n    subjectKind\n    opensOn\n    dueOn\n    needed\n    have\n  }\n": typeof types.BasisFragmentDoc,
    "\n  fragment DutyRow on Duty {\n    id\n    tenant {\n      id\n      shortName\n    }\n    rule {\n      code\n      title\n    }\n    subjectId\n    subjectKind\n    subjectName\n    unitName\n    windowKey\n    opensOn\n    dueOn\n    needed\n    have\n    status\n    lateEntry\n    satisfiedOn\n    daysLeft\n    canRecordContact\n  }\n": typeof types.DutyRowFragmentDoc,
    "\n  fragment RefusalText on Refusal {\n    code\n    message\n    path\n    clause\n  }\n": typeof types.RefusalTextFragmentDoc,
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
    "\n  fragment YearCell on Duty {\n    id\n    rule {\n      code\n      title\n    }\n    subjectId\n    subjectName\n    windowKey\n    opensOn\n    dueOn\n    status\n    lateEntry\n  }\n": typeof types.YearCellFragmentDoc,
};
const documents: Documents = {
    "\n  query Viewer {\n    me {\n      id\n      name\n      login\n      roles\n      hasPassword\n      today\n      unreadNoticeCount\n      canRecordContact\n      canReadOversight\n      canReadAssessment\n      canReadBulletins\n      canImportBook\n      tenant {\n        id\n        code\n        name\n        shortName\n        level\n      }\n      position {\n        id\n        kind\n      }\n      organisation {\n        id\n        name\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  fragment AssessedItem on AssessmentItem {\n    code\n    title\n    method\n    mark\n    fullMark\n    isPending\n    trail {\n      change\n      ruleCode\n      clause\n      reason\n      windowKey\n      subjectName\n      dutyId\n    }\n  }\n": types.AssessedItemFragmentDoc,
    "\n  query Assessment($tenantCode: String!, $year: Int!) {\n    assessment(tenantCode: $tenantCode, year: $year) {\n      asOf\n      schemeName\n      isExample\n      fullMark\n      mark\n      pendingMark\n      band\n      tenant {\n        id\n        name\n      }\n      groups {\n        name\n        items {\n          code\n          mark\n          fullMark\n          ...AssessedItem\n        }\n      }\n    }\n  }\n": types.AssessmentDocument,
    "\n  fragment BulletinRow on Bulletin {\n    id\n    month\n    asOf\n    madeAt\n    madeBy\n    sha256\n  }\n": types.BulletinRowFragmentDoc,
    "\n  query Bulletins {\n    bulletins {\n      canMake\n      made {\n        id\n        ...BulletinRow\n      }\n      jobs {\n        id\n        ...JobLine\n      }\n    }\n  }\n": types.BulletinsDocument,
    "\n  fragment JobLine on Job {\n    id\n    subject\n    progress\n    step\n    failedReason\n  }\n": types.JobLineFragmentDoc,
    "\n  mutation MakeBulletin($input: MakeBulletinInput!) {\n    makeBulletin(input: $input) {\n      __typename\n      ... on BulletinRequested {\n        job {\n          id\n          ...JobLine\n        }\n      }\n      ... on Refusal {\n        ...RefusalText\n      }\n    }\n  }\n": types.MakeBulletinDocument,
    "\n  query ContactPage($id: ID!) {\n    contact(id: $id) {\n      id\n      tenant {\n        id\n        name\n      }\n      position {\n        id\n        kind\n      }\n      organisation {\n        id\n        name\n      }\n      on\n      methods\n      topics\n      problemsFound\n      problemsSolved\n      byProxy\n      recordedAt\n      recordedByName\n      voidedAt\n      voidedByName\n      voidReason\n      replacesId\n      replacedById\n      canVoid\n      servedDuties {\n        id\n        ...DutyRow\n      }\n    }\n  }\n": types.ContactPageDocument,
    "\n  mutation VoidContact($input: VoidContactInput!) {\n    voidContact(input: $input) {\n      ... on ContactVoided {\n        contact {\n          id\n          voidedAt\n          voidedByName\n          voidReason\n          canVoid\n          servedDuties {\n            id\n          }\n        }\n        affectedDuties {\n          id\n          ...DutyRow\n        }\n      }\n      ...RefusalText\n    }\n  }\n": types.VoidContactDocument,
    "\n  query ContactPositions($on: Date!) {\n    liaisonPositions(on: $on) {\n      incumbentName\n      position {\n        id\n        kind\n      }\n      units {\n        id\n        name\n      }\n    }\n  }\n": types.ContactPositionsDocument,
    "\n  query ContactFormStart($dutyId: ID!, $forDuty: Boolean!, $replacedId: ID!, $replacing: Boolean!) {\n    duty(id: $dutyId) @include(if: $forDuty) {\n      id\n      rule {\n        code\n        title\n      }\n      unitName\n      windowKey\n      opensOn\n      dueOn\n      ...Basis\n    }\n    contact(id: $replacedId) @include(if: $replacing) {\n      id\n      on\n      position {\n        id\n      }\n      organisation {\n        id\n        name\n      }\n      methods\n      topics\n      problemsFound\n      problemsSolved\n      byProxy\n    }\n  }\n": types.ContactFormStartDocument,
    "\n  fragment SavedResult on ContactRecorded {\n    contact {\n      id\n      on\n      organisation {\n        id\n        name\n      }\n    }\n    servedDuties {\n      id\n      rule {\n        code\n        title\n      }\n      unitName\n      windowKey\n      opensOn\n      dueOn\n      status\n      lateEntry\n      satisfiedOn\n      have\n      daysLeft\n      canRecordContact\n      ...Basis\n    }\n    warnings\n  }\n": types.SavedResultFragmentDoc,
    "\n  mutation RecordContact($input: RecordContactInput!) {\n    recordContact(input: $input) {\n      ...SavedResult\n      ...RefusalText\n    }\n  }\n": types.RecordContactDocument,
    "\n  mutation ReplaceContact($input: ReplaceContactInput!) {\n    replaceContact(input: $input) {\n      ...SavedResult\n      ...RefusalText\n    }\n  }\n": types.ReplaceContactDocument,
    "\n  query Duties($filter: DutyFilter!, $first: Int!, $after: String) {\n    duties(filter: $filter, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...DutyRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DutiesDocument,
    "\n  query DutyChoices($year: Int!, $overseen: Boolean!) {\n    rules {\n      code\n      title\n    }\n    oversight(year: $year) @include(if: $overseen) {\n      tenants {\n        tenant {\n          id\n          code\n          name\n        }\n      }\n    }\n  }\n": types.DutyChoicesDocument,
    "\n  fragment Considered on DutyReasons {\n    considered {\n      evidenceId\n      kind\n      on\n      verdict\n      condition\n    }\n  }\n": types.ConsideredFragmentDoc,
    "\n  query DutyPage($id: ID!) {\n    duty(id: $id) {\n      id\n      tenant {\n        id\n        name\n      }\n      rule {\n        code\n        version\n        title\n        trigger\n        effectiveFrom\n        effectiveTo\n      }\n      subjectId\n      subjectName\n      unitName\n      windowKey\n      opensOn\n      dueOn\n      status\n      lateEntry\n      daysLeft\n      satisfiedOn\n      settlement\n      settlementReason\n      canRecordContact\n      reasons {\n        ...Considered\n      }\n      ...Basis\n    }\n  }\n": types.DutyPageDocument,
    "\n  mutation SetPassword($input: SetPasswordInput!) {\n    setPassword(input: $input) {\n      ... on PasswordSet {\n        viewer {\n          id\n          hasPassword\n        }\n      }\n      ...RefusalText\n    }\n  }\n": types.SetPasswordDocument,
    "\n  mutation RedeemSignInLink($input: RedeemSignInLinkInput!) {\n    redeemSignInLink(input: $input) {\n      ... on SignedIn {\n        viewer {\n          id\n          name\n          login\n          hasPassword\n        }\n      }\n      ...RefusalText\n    }\n  }\n": types.RedeemSignInLinkDocument,
    "\n  query Notices($first: Int!, $after: String) {\n    notices(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          createdAt\n          readAt\n          duty {\n            id\n            tenant {\n              id\n              shortName\n            }\n            rule {\n              code\n              title\n            }\n            subjectName\n            unitName\n            windowKey\n            opensOn\n            dueOn\n            status\n            lateEntry\n            daysLeft\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.NoticesDocument,
    "\n  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {\n    markNoticesRead(input: $input)\n  }\n": types.MarkNoticesReadDocument,
    "\n  query BureauYear($filter: DutyFilter!, $first: Int!) {\n    duties(filter: $filter, first: $first) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          tenant {\n            id\n            name\n          }\n          ...YearCell\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.BureauYearDocument,
    "\n  fragment CountyTiles on Oversight {\n    tenants {\n      tenant {\n        id\n        code\n        shortName\n      }\n      counts {\n        ...Counted\n      }\n    }\n  }\n": types.CountyTilesFragmentDoc,
    "\n  fragment HeatTable on Oversight {\n    computedAt\n    rules {\n      code\n      title\n    }\n    tenants {\n      tenant {\n        id\n        code\n        shortName\n      }\n    }\n    cells {\n      tenantCode\n      ruleCode\n      counts {\n        ...Counted\n      }\n    }\n  }\n": types.HeatTableFragmentDoc,
    "\n  query Oversight($year: Int!) {\n    oversight(year: $year) {\n      year\n      asOf\n      totals {\n        total\n        ...Counted\n      }\n      tenants {\n        tenant {\n          id\n          code\n        }\n      }\n      ...CountyTiles\n      ...HeatTable\n    }\n  }\n": types.OversightDocument,
    "\n  fragment Counted on StatusCounts {\n    met\n    metLate\n    lateEntry\n    open\n    dueSoon\n    overdue\n    missed\n    upcoming\n    exempt\n    pendingConfig\n  }\n": types.CountedFragmentDoc,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ... on SignedIn {\n        viewer {\n          id\n        }\n      }\n      ...RefusalText\n    }\n  }\n": types.SignInDocument,
    "\n  fragment LiaisonDuty on Duty {\n    id\n    rule {\n      code\n      trigger\n    }\n    subjectId\n    unitName\n    windowKey\n    opensOn\n    dueOn\n    status\n    lateEntry\n    needed\n    have\n    satisfiedOn\n    daysLeft\n  }\n": types.LiaisonDutyFragmentDoc,
    "\n  query Workbench($year: Int!) {\n    myDuties(year: $year) {\n      id\n      rule {\n        code\n        version\n      }\n      status\n      dueOn\n      ...DutyRow\n      ...YearCell\n      ...Basis\n      ...LiaisonDuty\n    }\n  }\n": types.WorkbenchDocument,
    "\n  fragment Basis on Duty {\n    rule {\n      code\n      version\n      title\n      document\n      clause\n      quote\n      strength\n      trigger\n    }\n    subjectKind\n    opensOn\n    dueOn\n    needed\n    have\n  }\n": types.BasisFragmentDoc,
    "\n  fragment DutyRow on Duty {\n    id\n    tenant {\n      id\n      shortName\n    }\n    rule {\n      code\n      title\n    }\n    subjectId\n    subjectKind\n    subjectName\n    unitName\n    windowKey\n    opensOn\n    dueOn\n    needed\n    have\n    status\n    lateEntry\n    satisfiedOn\n    daysLeft\n    canRecordContact\n  }\n": types.DutyRowFragmentDoc,
    "\n  fragment RefusalText on Refusal {\n    code\n    message\n    path\n    clause\n  }\n": types.RefusalTextFragmentDoc,
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
    "\n  fragment YearCell on Duty {\n    id\n    rule {\n      code\n      title\n    }\n    subjectId\n    subjectName\n    windowKey\n    opensOn\n    dueOn\n    status\n    lateEntry\n  }\n": types.YearCellFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    me {\n      id\n      name\n      login\n      roles\n      hasPassword\n      today\n      unreadNoticeCount\n      canRecordContact\n      canReadOversight\n      canReadAssessment\n      canReadBulletins\n      canImportBook\n      tenant {\n        id\n        code\n        name\n        shortName\n        level\n      }\n      position {\n        id\n        kind\n      }\n      organisation {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    me {\n      id\n      name\n      login\n      roles\n      hasPassword\n      today\n      unreadNoticeCount\n      canRecordContact\n      canReadOversight\n      canReadAssessment\n      canReadBulletins\n      canImportBook\n      tenant {\n        id\n        code\n        name\n        shortName\n        level\n      }\n      position {\n        id\n        kind\n      }\n      organisation {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AssessedItem on AssessmentItem {\n    code\n    title\n    method\n    mark\n    fullMark\n    isPending\n    trail {\n      change\n      ruleCode\n      clause\n      reason\n      windowKey\n      subjectName\n      dutyId\n    }\n  }\n"): (typeof documents)["\n  fragment AssessedItem on AssessmentItem {\n    code\n    title\n    method\n    mark\n    fullMark\n    isPending\n    trail {\n      change\n      ruleCode\n      clause\n      reason\n      windowKey\n      subjectName\n      dutyId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Assessment($tenantCode: String!, $year: Int!) {\n    assessment(tenantCode: $tenantCode, year: $year) {\n      asOf\n      schemeName\n      isExample\n      fullMark\n      mark\n      pendingMark\n      band\n      tenant {\n        id\n        name\n      }\n      groups {\n        name\n        items {\n          code\n          mark\n          fullMark\n          ...AssessedItem\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Assessment($tenantCode: String!, $year: Int!) {\n    assessment(tenantCode: $tenantCode, year: $year) {\n      asOf\n      schemeName\n      isExample\n      fullMark\n      mark\n      pendingMark\n      band\n      tenant {\n        id\n        name\n      }\n      groups {\n        name\n        items {\n          code\n          mark\n          fullMark\n          ...AssessedItem\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BulletinRow on Bulletin {\n    id\n    month\n    asOf\n    madeAt\n    madeBy\n    sha256\n  }\n"): (typeof documents)["\n  fragment BulletinRow on Bulletin {\n    id\n    month\n    asOf\n    madeAt\n    madeBy\n    sha256\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Bulletins {\n    bulletins {\n      canMake\n      made {\n        id\n        ...BulletinRow\n      }\n      jobs {\n        id\n        ...JobLine\n      }\n    }\n  }\n"): (typeof documents)["\n  query Bulletins {\n    bulletins {\n      canMake\n      made {\n        id\n        ...BulletinRow\n      }\n      jobs {\n        id\n        ...JobLine\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment JobLine on Job {\n    id\n    subject\n    progress\n    step\n    failedReason\n  }\n"): (typeof documents)["\n  fragment JobLine on Job {\n    id\n    subject\n    progress\n    step\n    failedReason\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeBulletin($input: MakeBulletinInput!) {\n    makeBulletin(input: $input) {\n      __typename\n      ... on BulletinRequested {\n        job {\n          id\n          ...JobLine\n        }\n      }\n      ... on Refusal {\n        ...RefusalText\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MakeBulletin($input: MakeBulletinInput!) {\n    makeBulletin(input: $input) {\n      __typename\n      ... on BulletinRequested {\n        job {\n          id\n          ...JobLine\n        }\n      }\n      ... on Refusal {\n        ...RefusalText\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactPage($id: ID!) {\n    contact(id: $id) {\n      id\n      tenant {\n        id\n        name\n      }\n      position {\n        id\n        kind\n      }\n      organisation {\n        id\n        name\n      }\n      on\n      methods\n      topics\n      problemsFound\n      problemsSolved\n      byProxy\n      recordedAt\n      recordedByName\n      voidedAt\n      voidedByName\n      voidReason\n      replacesId\n      replacedById\n      canVoid\n      servedDuties {\n        id\n        ...DutyRow\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactPage($id: ID!) {\n    contact(id: $id) {\n      id\n      tenant {\n        id\n        name\n      }\n      position {\n        id\n        kind\n      }\n      organisation {\n        id\n        name\n      }\n      on\n      methods\n      topics\n      problemsFound\n      problemsSolved\n      byProxy\n      recordedAt\n      recordedByName\n      voidedAt\n      voidedByName\n      voidReason\n      replacesId\n      replacedById\n      canVoid\n      servedDuties {\n        id\n        ...DutyRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VoidContact($input: VoidContactInput!) {\n    voidContact(input: $input) {\n      ... on ContactVoided {\n        contact {\n          id\n          voidedAt\n          voidedByName\n          voidReason\n          canVoid\n          servedDuties {\n            id\n          }\n        }\n        affectedDuties {\n          id\n          ...DutyRow\n        }\n      }\n      ...RefusalText\n    }\n  }\n"): (typeof documents)["\n  mutation VoidContact($input: VoidContactInput!) {\n    voidContact(input: $input) {\n      ... on ContactVoided {\n        contact {\n          id\n          voidedAt\n          voidedByName\n          voidReason\n          canVoid\n          servedDuties {\n            id\n          }\n        }\n        affectedDuties {\n          id\n          ...DutyRow\n        }\n      }\n      ...RefusalText\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactPositions($on: Date!) {\n    liaisonPositions(on: $on) {\n      incumbentName\n      position {\n        id\n        kind\n      }\n      units {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactPositions($on: Date!) {\n    liaisonPositions(on: $on) {\n      incumbentName\n      position {\n        id\n        kind\n      }\n      units {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactFormStart($dutyId: ID!, $forDuty: Boolean!, $replacedId: ID!, $replacing: Boolean!) {\n    duty(id: $dutyId) @include(if: $forDuty) {\n      id\n      rule {\n        code\n        title\n      }\n      unitName\n      windowKey\n      opensOn\n      dueOn\n      ...Basis\n    }\n    contact(id: $replacedId) @include(if: $replacing) {\n      id\n      on\n      position {\n        id\n      }\n      organisation {\n        id\n        name\n      }\n      methods\n      topics\n      problemsFound\n      problemsSolved\n      byProxy\n    }\n  }\n"): (typeof documents)["\n  query ContactFormStart($dutyId: ID!, $forDuty: Boolean!, $replacedId: ID!, $replacing: Boolean!) {\n    duty(id: $dutyId) @include(if: $forDuty) {\n      id\n      rule {\n        code\n        title\n      }\n      unitName\n      windowKey\n      opensOn\n      dueOn\n      ...Basis\n    }\n    contact(id: $replacedId) @include(if: $replacing) {\n      id\n      on\n      position {\n        id\n      }\n      organisation {\n        id\n        name\n      }\n      methods\n      topics\n      problemsFound\n      problemsSolved\n      byProxy\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SavedResult on ContactRecorded {\n    contact {\n      id\n      on\n      organisation {\n        id\n        name\n      }\n    }\n    servedDuties {\n      id\n      rule {\n        code\n        title\n      }\n      unitName\n      windowKey\n      opensOn\n      dueOn\n      status\n      lateEntry\n      satisfiedOn\n      have\n      daysLeft\n      canRecordContact\n      ...Basis\n    }\n    warnings\n  }\n"): (typeof documents)["\n  fragment SavedResult on ContactRecorded {\n    contact {\n      id\n      on\n      organisation {\n        id\n        name\n      }\n    }\n    servedDuties {\n      id\n      rule {\n        code\n        title\n      }\n      unitName\n      windowKey\n      opensOn\n      dueOn\n      status\n      lateEntry\n      satisfiedOn\n      have\n      daysLeft\n      canRecordContact\n      ...Basis\n    }\n    warnings\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordContact($input: RecordContactInput!) {\n    recordContact(input: $input) {\n      ...SavedResult\n      ...RefusalText\n    }\n  }\n"): (typeof documents)["\n  mutation RecordContact($input: RecordContactInput!) {\n    recordContact(input: $input) {\n      ...SavedResult\n      ...RefusalText\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplaceContact($input: ReplaceContactInput!) {\n    replaceContact(input: $input) {\n      ...SavedResult\n      ...RefusalText\n    }\n  }\n"): (typeof documents)["\n  mutation ReplaceContact($input: ReplaceContactInput!) {\n    replaceContact(input: $input) {\n      ...SavedResult\n      ...RefusalText\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Duties($filter: DutyFilter!, $first: Int!, $after: String) {\n    duties(filter: $filter, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...DutyRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Duties($filter: DutyFilter!, $first: Int!, $after: String) {\n    duties(filter: $filter, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...DutyRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DutyChoices($year: Int!, $overseen: Boolean!) {\n    rules {\n      code\n      title\n    }\n    oversight(year: $year) @include(if: $overseen) {\n      tenants {\n        tenant {\n          id\n          code\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DutyChoices($year: Int!, $overseen: Boolean!) {\n    rules {\n      code\n      title\n    }\n    oversight(year: $year) @include(if: $overseen) {\n      tenants {\n        tenant {\n          id\n          code\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Considered on DutyReasons {\n    considered {\n      evidenceId\n      kind\n      on\n      verdict\n      condition\n    }\n  }\n"): (typeof documents)["\n  fragment Considered on DutyReasons {\n    considered {\n      evidenceId\n      kind\n      on\n      verdict\n      condition\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DutyPage($id: ID!) {\n    duty(id: $id) {\n      id\n      tenant {\n        id\n        name\n      }\n      rule {\n        code\n        version\n        title\n        trigger\n        effectiveFrom\n        effectiveTo\n      }\n      subjectId\n      subjectName\n      unitName\n      windowKey\n      opensOn\n      dueOn\n      status\n      lateEntry\n      daysLeft\n      satisfiedOn\n      settlement\n      settlementReason\n      canRecordContact\n      reasons {\n        ...Considered\n      }\n      ...Basis\n    }\n  }\n"): (typeof documents)["\n  query DutyPage($id: ID!) {\n    duty(id: $id) {\n      id\n      tenant {\n        id\n        name\n      }\n      rule {\n        code\n        version\n        title\n        trigger\n        effectiveFrom\n        effectiveTo\n      }\n      subjectId\n      subjectName\n      unitName\n      windowKey\n      opensOn\n      dueOn\n      status\n      lateEntry\n      daysLeft\n      satisfiedOn\n      settlement\n      settlementReason\n      canRecordContact\n      reasons {\n        ...Considered\n      }\n      ...Basis\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPassword($input: SetPasswordInput!) {\n    setPassword(input: $input) {\n      ... on PasswordSet {\n        viewer {\n          id\n          hasPassword\n        }\n      }\n      ...RefusalText\n    }\n  }\n"): (typeof documents)["\n  mutation SetPassword($input: SetPasswordInput!) {\n    setPassword(input: $input) {\n      ... on PasswordSet {\n        viewer {\n          id\n          hasPassword\n        }\n      }\n      ...RefusalText\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RedeemSignInLink($input: RedeemSignInLinkInput!) {\n    redeemSignInLink(input: $input) {\n      ... on SignedIn {\n        viewer {\n          id\n          name\n          login\n          hasPassword\n        }\n      }\n      ...RefusalText\n    }\n  }\n"): (typeof documents)["\n  mutation RedeemSignInLink($input: RedeemSignInLinkInput!) {\n    redeemSignInLink(input: $input) {\n      ... on SignedIn {\n        viewer {\n          id\n          name\n          login\n          hasPassword\n        }\n      }\n      ...RefusalText\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notices($first: Int!, $after: String) {\n    notices(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          createdAt\n          readAt\n          duty {\n            id\n            tenant {\n              id\n              shortName\n            }\n            rule {\n              code\n              title\n            }\n            subjectName\n            unitName\n            windowKey\n            opensOn\n            dueOn\n            status\n            lateEntry\n            daysLeft\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Notices($first: Int!, $after: String) {\n    notices(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          createdAt\n          readAt\n          duty {\n            id\n            tenant {\n              id\n              shortName\n            }\n            rule {\n              code\n              title\n            }\n            subjectName\n            unitName\n            windowKey\n            opensOn\n            dueOn\n            status\n            lateEntry\n            daysLeft\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {\n    markNoticesRead(input: $input)\n  }\n"): (typeof documents)["\n  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {\n    markNoticesRead(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BureauYear($filter: DutyFilter!, $first: Int!) {\n    duties(filter: $filter, first: $first) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          tenant {\n            id\n            name\n          }\n          ...YearCell\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query BureauYear($filter: DutyFilter!, $first: Int!) {\n    duties(filter: $filter, first: $first) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          tenant {\n            id\n            name\n          }\n          ...YearCell\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CountyTiles on Oversight {\n    tenants {\n      tenant {\n        id\n        code\n        shortName\n      }\n      counts {\n        ...Counted\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CountyTiles on Oversight {\n    tenants {\n      tenant {\n        id\n        code\n        shortName\n      }\n      counts {\n        ...Counted\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HeatTable on Oversight {\n    computedAt\n    rules {\n      code\n      title\n    }\n    tenants {\n      tenant {\n        id\n        code\n        shortName\n      }\n    }\n    cells {\n      tenantCode\n      ruleCode\n      counts {\n        ...Counted\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment HeatTable on Oversight {\n    computedAt\n    rules {\n      code\n      title\n    }\n    tenants {\n      tenant {\n        id\n        code\n        shortName\n      }\n    }\n    cells {\n      tenantCode\n      ruleCode\n      counts {\n        ...Counted\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Oversight($year: Int!) {\n    oversight(year: $year) {\n      year\n      asOf\n      totals {\n        total\n        ...Counted\n      }\n      tenants {\n        tenant {\n          id\n          code\n        }\n      }\n      ...CountyTiles\n      ...HeatTable\n    }\n  }\n"): (typeof documents)["\n  query Oversight($year: Int!) {\n    oversight(year: $year) {\n      year\n      asOf\n      totals {\n        total\n        ...Counted\n      }\n      tenants {\n        tenant {\n          id\n          code\n        }\n      }\n      ...CountyTiles\n      ...HeatTable\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Counted on StatusCounts {\n    met\n    metLate\n    lateEntry\n    open\n    dueSoon\n    overdue\n    missed\n    upcoming\n    exempt\n    pendingConfig\n  }\n"): (typeof documents)["\n  fragment Counted on StatusCounts {\n    met\n    metLate\n    lateEntry\n    open\n    dueSoon\n    overdue\n    missed\n    upcoming\n    exempt\n    pendingConfig\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ... on SignedIn {\n        viewer {\n          id\n        }\n      }\n      ...RefusalText\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ... on SignedIn {\n        viewer {\n          id\n        }\n      }\n      ...RefusalText\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LiaisonDuty on Duty {\n    id\n    rule {\n      code\n      trigger\n    }\n    subjectId\n    unitName\n    windowKey\n    opensOn\n    dueOn\n    status\n    lateEntry\n    needed\n    have\n    satisfiedOn\n    daysLeft\n  }\n"): (typeof documents)["\n  fragment LiaisonDuty on Duty {\n    id\n    rule {\n      code\n      trigger\n    }\n    subjectId\n    unitName\n    windowKey\n    opensOn\n    dueOn\n    status\n    lateEntry\n    needed\n    have\n    satisfiedOn\n    daysLeft\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Workbench($year: Int!) {\n    myDuties(year: $year) {\n      id\n      rule {\n        code\n        version\n      }\n      status\n      dueOn\n      ...DutyRow\n      ...YearCell\n      ...Basis\n      ...LiaisonDuty\n    }\n  }\n"): (typeof documents)["\n  query Workbench($year: Int!) {\n    myDuties(year: $year) {\n      id\n      rule {\n        code\n        version\n      }\n      status\n      dueOn\n      ...DutyRow\n      ...YearCell\n      ...Basis\n      ...LiaisonDuty\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Basis on Duty {\n    rule {\n      code\n      version\n      title\n      document\n      clause\n      quote\n      strength\n      trigger\n    }\n    subjectKind\n    opensOn\n    dueOn\n    needed\n    have\n  }\n"): (typeof documents)["\n  fragment Basis on Duty {\n    rule {\n      code\n      version\n      title\n      document\n      clause\n      quote\n      strength\n      trigger\n    }\n    subjectKind\n    opensOn\n    dueOn\n    needed\n    have\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DutyRow on Duty {\n    id\n    tenant {\n      id\n      shortName\n    }\n    rule {\n      code\n      title\n    }\n    subjectId\n    subjectKind\n    subjectName\n    unitName\n    windowKey\n    opensOn\n    dueOn\n    needed\n    have\n    status\n    lateEntry\n    satisfiedOn\n    daysLeft\n    canRecordContact\n  }\n"): (typeof documents)["\n  fragment DutyRow on Duty {\n    id\n    tenant {\n      id\n      shortName\n    }\n    rule {\n      code\n      title\n    }\n    subjectId\n    subjectKind\n    subjectName\n    unitName\n    windowKey\n    opensOn\n    dueOn\n    needed\n    have\n    status\n    lateEntry\n    satisfiedOn\n    daysLeft\n    canRecordContact\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RefusalText on Refusal {\n    code\n    message\n    path\n    clause\n  }\n"): (typeof documents)["\n  fragment RefusalText on Refusal {\n    code\n    message\n    path\n    clause\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment YearCell on Duty {\n    id\n    rule {\n      code\n      title\n    }\n    subjectId\n    subjectName\n    windowKey\n    opensOn\n    dueOn\n    status\n    lateEntry\n  }\n"): (typeof documents)["\n  fragment YearCell on Duty {\n    id\n    rule {\n      code\n      title\n    }\n    subjectId\n    subjectName\n    windowKey\n    opensOn\n    dueOn\n    status\n    lateEntry\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;