import type { Actor } from '@mingcha/database/actor';
import type { FieldSeal } from '@mingcha/database/field-seal';
import type { Database, ReadTx, TenantTx } from '@mingcha/database/tenant';
import type { ContactActor, Role } from '@mingcha/domain/access/access';
import { civilDateAt } from '@mingcha/domain/calendar/shanghai';
import { unauthenticated } from './errors';

/** An account as far as rights and scope need it; read afresh for every request. */
export interface Account {
  accountId: string;
  tenantId: string;
  name: string;
  login: string;
  roles: Role[];
  positionId: string | null;
  organisationId: string | null;
  panelId: string | null;
  /** The running term of a supervisor, and the person through all terms. */
  supervisorId: string | null;
  personId: string | null;
  hasPassword: boolean;
}

export interface SignedInAccount extends Account {
  sessionHash: string;
}

export interface RequestFacts {
  requestId: string;
  address: string;
  agent: string;
}

/** How a request hands a session to the browser, or takes it away. */
export interface CookieJar {
  set(secret: string): void;
  clear(): void;
}

/** What every resolver gets. One per request: nothing in it outlives the answer. */
export class ApiContext {
  constructor(
    readonly database: Database,
    readonly viewer: SignedInAccount | null,
    readonly request: RequestFacts,
    readonly cookies: CookieJar,
    readonly now: () => Date,
    readonly seal: FieldSeal,
  ) {}

  /** The civil day in Asia/Shanghai. */
  get today(): string {
    return civilDateAt(this.now().getTime());
  }

  get signedIn(): SignedInAccount {
    if (this.viewer === null) throw unauthenticated();
    return this.viewer;
  }

  /** Who the viewer is when it comes to writing contacts. */
  get contactActor(): ContactActor {
    const { roles, positionId } = this.signedIn;
    return { roles, positionIds: positionId === null ? [] : [positionId] };
  }

  get actor(): Actor {
    return actorOf(this.signedIn, this.request);
  }

  /** Reads through the tenant door, in the viewer's name. */
  read<Result>(work: (tx: ReadTx) => Promise<Result>): Promise<Result> {
    return this.database.withTenantRead(this.actor, work);
  }

  /** Acts through the tenant door, in the viewer's name: one transaction. */
  act<Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result> {
    return this.database.withTenant(this.actor, work);
  }

  /** The same request once somebody has signed in. */
  as(viewer: SignedInAccount): ApiContext {
    return new ApiContext(this.database, viewer, this.request, this.cookies, this.now, this.seal);
  }
}

export function actorOf(account: Account, { requestId }: RequestFacts): Actor {
  const { tenantId, accountId, name, roles } = account;
  return { tenantId, accountId, name, roles, requestId };
}
