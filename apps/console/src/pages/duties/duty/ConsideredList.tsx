import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated';
import type { ConsideredFragment } from '../../../graphql/generated/graphql';
import { Empty } from '../../../ui/Empty';
import { Mark } from '../../../ui/StatusMark';
import type { Tone } from '../../../ui/status';
import { useCodeWords } from '../../../ui/use-code-words';
import { useDates } from '../../../ui/use-dates';

const CONSIDERED = graphql(`
  fragment Considered on DutyReasons {
    considered {
      evidenceId
      kind
      on
      verdict
      condition
    }
  }
`);

type Piece = ConsideredFragment['considered'][number];

interface Props {
  reasons: FragmentType<typeof CONSIDERED>;
  isStanding: boolean;
}

/** Every record that was looked at, what came of it, and why (engine.md, semantics 13). */
export function ConsideredList({ reasons, isStanding }: Props) {
  const { t } = useTranslation();
  const { considered } = readFragment(CONSIDERED, reasons);
  if (isStanding) return <p className="quiet pad">{t('basis.standingEvidence')}</p>;
  if (considered.length === 0) {
    return <Empty title={t('basis.noEvidence')} hint={t('basis.noEvidenceHint')} />;
  }
  return (
    <ul className="considered">
      {considered.map((piece) => (
        <Considered key={piece.evidenceId} piece={piece} />
      ))}
    </ul>
  );
}

function Considered({ piece }: { piece: Piece }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useCodeWords();
  const { evidenceId, kind, on, verdict, condition } = piece;
  return (
    <li>
      <div>
        <b>{dates.full(on)}</b> {t(`terms.evidence.${kind}`)}
      </div>
      <Mark tone={toneOfVerdict(verdict)}>
        {verdict === 'WHERE_FAILED' && condition
          ? words('condition', condition)
          : t(`terms.verdict.${verdict}`)}
      </Mark>
      {kind === 'CONTACT' && <Link to={`/contacts/${evidenceId}`}>{t('basis.openRecord')}</Link>}
    </li>
  );
}

function toneOfVerdict(verdict: Piece['verdict']): Tone {
  if (verdict === 'USED') return 'met';
  return verdict === 'WHERE_FAILED' ? 'over' : 'na';
}
