import type { ContactTrait, InspectionMode, SupervisionKind } from '@mingcha/domain/liaison/contact-words';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type ContactDrill, contactsLink } from './contact-filter';
import { useUnitName } from './use-unit-name';

const QUALITY_ROW = graphql(`
  fragment QualityRow on LiaisonQuality {
    tenant {
      id
      code
      shortName
    }
    positionKind
    organisationId
    organisation {
      id
      name
    }
    subjectTenant {
      id
      name
    }
    total
    counted
    remoteOnly
    methods {
      method
      count
    }
    stages {
      stage
      count
    }
    problemsFound
    problemsSolved
    random
    key
    routine
    thematic
  }
`);

interface Props {
  row: FragmentType<typeof QUALITY_ROW>;
  year: number;
}

/** One post and one unit. A number without a record behind it is said, not linked. */
export function QualityRow({ row: fragment, year }: Props) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const row = readFragment(QUALITY_ROW, fragment);
  const unit = unitName(row);
  const post = t(`terms.position.${row.positionKind}`);
  const of = { year, tenant: row.tenant.code, post: row.positionKind, unit: row.organisationId };
  const number = (what: string, n: number, drill: Partial<ContactDrill>) => {
    if (n === 0) return '0';
    const who = `${row.tenant.shortName} ${post} ${unit}`;
    return (
      <Link
        to={contactsLink({ ...of, ...drill })}
        aria-label={t('contacts.quality.number', { who, what, n })}
      >
        {n}
      </Link>
    );
  };
  const counted = (...traits: ContactTrait[]) => ({ traits: ['COUNTED' as const, ...traits] });
  const percent = row.total === 0 ? 0 : Math.round((100 * row.remoteOnly) / row.total);
  return (
    <tr>
      <td className="matter">
        {unit}
        <small>{`${row.tenant.shortName} · ${post}`}</small>
        {row.total === 0 && <small className="tone-soon">{t('contacts.quality.never')}</small>}
      </td>
      <td className="n" data-label={t('contacts.quality.counted')}>
        <span>
          {number(t('contacts.traits.COUNTED'), row.counted, counted())} /{' '}
          {number(t('contacts.list'), row.total, {})}
        </span>
      </td>
      <td data-label={t('contacts.quality.methods')}>
        <Counts
          of={row.methods.map(({ method, count }) => {
            const text = t(`terms.method.${method}`);
            return { text, link: number(text, count, { ...counted(), method }) };
          })}
        />
      </td>
      <td className="n" data-label={t('contacts.quality.problemsFound')}>
        {number(t('contacts.quality.problemsFound'), row.problemsFound, counted('PROBLEMS_FOUND'))}
      </td>
      <td className="n" data-label={t('contacts.quality.problemsSolved')}>
        {number(t('contacts.quality.problemsSolved'), row.problemsSolved, counted('PROBLEMS_SOLVED'))}
      </td>
      <td data-label={t('contacts.quality.stages')}>
        <Counts
          of={row.stages.map(({ stage, count }) => {
            const text = t(`terms.stage.${stage}`);
            return { text, link: number(text, count, { ...counted(), stage }) };
          })}
        />
      </td>
      <td data-label={t('contacts.quality.checks')}>
        <Mix row={row} number={(trait, n) => number(t(`contacts.traits.${trait}`), n, counted(trait))} />
      </td>
      <td className="n" data-label={t('contacts.quality.remoteOnly')}>
        {row.remoteOnly === 0 ? (
          '0'
        ) : (
          <Link to={contactsLink({ ...of, traits: ['REMOTE_ONLY'] })}>
            {t('contacts.quality.share', { n: row.remoteOnly, of: row.total, percent })}
          </Link>
        )}
      </td>
    </tr>
  );
}

function Counts({ of }: { of: readonly { text: string; link: React.ReactNode }[] }) {
  const { t } = useTranslation();
  if (of.length === 0) return <span className="quiet">{t('contacts.quality.none')}</span>;
  return (
    <ul className="counts">
      {of.map(({ text, link }) => (
        <li key={text}>
          {text} {link}
        </li>
      ))}
    </ul>
  );
}

type MixTrait = InspectionMode | SupervisionKind;

interface MixProps {
  row: { random: number; key: number; routine: number; thematic: number };
  number: (trait: MixTrait, n: number) => React.ReactNode;
}

/** Whether random and key, routine and thematic went together (L-3.5): advice, never a violation. */
function Mix({ row, number }: MixProps) {
  const { t } = useTranslation();
  const { random, key, routine, thematic } = row;
  const each: [MixTrait, number][] = [
    ['RANDOM', random],
    ['KEY', key],
    ['ROUTINE', routine],
    ['THEMATIC', thematic],
  ];
  const said = each.filter(([, n]) => n > 0);
  return (
    <>
      <Counts
        of={said.map(([trait, n]) => ({ text: t(`contacts.traits.${trait}`), link: number(trait, n) }))}
      />
      {random + key > 1 && random * key === 0 && <small>{t('contacts.quality.onlyOneMode')}</small>}
      {routine + thematic > 1 && routine * thematic === 0 && (
        <small>{t('contacts.quality.onlyOneKind')}</small>
      )}
    </>
  );
}
