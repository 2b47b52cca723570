import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Can } from '../../graphql/can';
import type { ApiContext } from '../../graphql/context';
import { listAudit, listAuditWords, verifyTrail } from './audit.service';
import { AuditEntry, AuditEntryConnection, AuditFilter, AuditVerdict, AuditWords } from './audit.types';

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Can('READ_AUDIT')
  @Query(() => AuditEntryConnection, {
    description: 'The trail of the own bureau, newest first; reading it leaves a line in it.',
  })
  auditEntries(
    @Ctx() context: ApiContext,
    @Arg('filter', () => AuditFilter, { description: 'Which lines.' }) filter: AuditFilter,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows of a page, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' }) after?:
      | string
      | null,
  ): Promise<AuditEntryConnection> {
    return listAudit(context, filter, first, after ?? null);
  }

  @Can('READ_AUDIT')
  @Query(() => AuditWords, { description: 'The words that occur in the trail of the own bureau.' })
  auditWords(@Ctx() context: ApiContext): Promise<AuditWords> {
    return listAuditWords(context);
  }

  @Can('READ_AUDIT')
  @Query(() => AuditVerdict, { description: 'Walk the whole chain of the own bureau.' })
  auditVerdict(@Ctx() context: ApiContext): Promise<AuditVerdict> {
    return verifyTrail(context);
  }
}
