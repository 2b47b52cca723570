/** In whose name something happens: an account, or the platform itself (`accountId` null). */
export interface Actor {
  tenantId: string;
  accountId: string | null;
  name: string;
  roles: readonly string[];
  requestId: string;
}

/** Runs one statement and returns its rows. Ordered lists carry `tenant_id = $n` besides the policies. */
export type Query = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
