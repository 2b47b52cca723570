import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated';
import { Basis } from '../../../ui/Basis';
import { Card } from '../../../ui/Card';
import { ClauseTag } from '../../../ui/ClauseTag';
import { useDutyTitle } from '../../../ui/DutyTable';
import { PageHead } from '../../../ui/PageHead';
import { Mark, StatusMark } from '../../../ui/StatusMark';
import { useCodeWords } from '../../../ui/use-code-words';
import { useDates } from '../../../ui/use-dates';
import { useUnitName } from '../use-unit-name';

const SAVED_RESULT = graphql(`
  fragment SavedResult on ContactRecorded {
    contact {
      id
      on
      organisation {
        id
        name
      }
      subjectTenant {
        id
        name
      }
    }
    servedDuties {
      id
      rule {
        code
        title
      }
      unitName
      windowKey
      opensOn
      dueOn
      status
      lateEntry
      satisfiedOn
      have
      daysLeft
      canRecordContact
      ...Basis
    }
    warnings
  }
`);

export type SavedResult = FragmentType<typeof SAVED_RESULT>;

/** What the record came to: the duties it met with their clauses, and what it does not count for and why. */
export function SavedContact({ result, isCorrection }: { result: SavedResult; isCorrection: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useCodeWords();
  const title = useDutyTitle();
  const unitName = useUnitName();
  const { contact, servedDuties, warnings } = readFragment(SAVED_RESULT, result);
  const served = servedDuties.length;
  return (
    <>
      <PageHead
        title={t(isCorrection ? 'contact.savedCorrected' : 'contact.saved')}
        sub={`${unitName(contact)} · ${dates.full(contact.on)}`}
      />
      <div className="saved" role="status">
        {warnings.map((code) => (
          <p key={code} className="consequence">
            <Mark tone="soon">{words('condition', code)}</Mark>
          </p>
        ))}
        <Card title={served > 0 ? t('contact.serves', { n: served }) : t('contact.servesNone')}>
          {served === 0 && <p className="pad">{t('contact.servesNoneHint')}</p>}
          {servedDuties.map((duty) => (
            <article key={duty.id} className="served">
              <p className="served-line">
                <ClauseTag code={duty.rule.code} />
                <Link to={`/duties/${duty.id}`}>{title(duty)}</Link>
                <span className="quiet">{dates.window(duty)}</span>
                <StatusMark status={duty.status} lateEntry={duty.lateEntry} daysLeft={duty.daysLeft} />
              </p>
              <Basis duty={duty} />
            </article>
          ))}
          <p className="actions pad">
            <Link className="btn primary" to="/">
              {t('action.toWorkbench')}
            </Link>
            <Link className="btn" to={`/contacts/${contact.id}`}>
              {t('basis.openRecord')}
            </Link>
            <Link className="btn" to="/contacts/new" reloadDocument>
              {t('contact.recordAnother')}
            </Link>
          </p>
        </Card>
      </div>
    </>
  );
}
