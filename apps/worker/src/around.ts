import type { Mailer } from './mail/mailer';
import type { TellProgress } from './progress';

/** What handlers reach outside their transaction. */
export interface Outside {
  /** Null where no post office was given. */
  mailer: Mailer | null;
}

/** What a handler may use beside its transaction. */
export interface Around extends Outside {
  tell: TellProgress;
}
