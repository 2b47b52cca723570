import { useSuspenseQuery } from '@apollo/client/react';
import { POSITION_KINDS } from '@mingcha/domain/engine/facts';
import { CONTACT_STATES } from '@mingcha/domain/liaison/contact-words';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { useYear } from '../../ui/YearSelect';
import type { ContactQuery } from './contact-filter';
import { DrilledConditions } from './DrilledConditions';

const CHOICES = graphql(`
  query ContactChoices($year: Int!) {
    liaisonQuality(year: $year) {
      tenant {
        id
        code
        name
      }
      organisation {
        id
        name
      }
    }
  }
`);

interface Props {
  query: ContactQuery;
  /** The quality is of a whole year: only the bureau narrows it. */
  isQuality: boolean;
}

/** Bureau, post, unit, days and state; the choices are those that the year has. */
export function ContactFilters({ query, isQuality }: Props) {
  const { t } = useTranslation();
  const year = useYear();
  const [, setParams] = useSearchParams();
  const { data } = useSuspenseQuery(CHOICES, { variables: { year } });
  const bureaus = new Map(data.liaisonQuality.map(({ tenant }) => [tenant.code, tenant.name]));
  const units = new Map(
    data.liaisonQuality
      .filter(({ tenant }) => !query.tenantCode || tenant.code === query.tenantCode)
      .flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation.name] as const] : [])),
  );
  const change = (part: Record<string, string>) =>
    setParams(
      (now) => {
        for (const [name, value] of Object.entries(part)) {
          if (value) now.set(name, value);
          else now.delete(name);
        }
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <div className="filters">
      {bureaus.size > 1 && (
        <Choice
          label={t('contacts.bureau')}
          all={t('contacts.allBureaus')}
          options={[...bureaus]}
          chosen={query.tenantCode}
          onChange={(tenant) => change({ tenant, unit: '' })}
        />
      )}
      {!isQuality && (
        <>
          <Choice
            label={t('contacts.post')}
            all={t('contacts.allPosts')}
            options={POSITION_KINDS.map((kind) => [kind, t(`terms.position.${kind}`)])}
            chosen={query.positionKind}
            onChange={(post) => change({ post })}
          />
          {units.size > 1 && (
            <Choice
              label={t('contacts.unit')}
              all={t('contacts.allUnits')}
              options={[...units]}
              chosen={query.organisationId}
              onChange={(unit) => change({ unit })}
            />
          )}
          <Choice
            label={t('contacts.state')}
            all={t('contacts.allStates')}
            options={CONTACT_STATES.map((state) => [state, t(`contacts.states.${state}`)])}
            chosen={query.state}
            onChange={(state) => change({ state })}
          />
          <span className="days-between">
            {(['from', 'to'] as const).map((end) => (
              <label key={end}>
                {t(`contacts.${end}`)}
                <input
                  className="input"
                  type="date"
                  min={`${year}-01-01`}
                  max={`${year}-12-31`}
                  value={query[end]}
                  onChange={(event) => change({ [end]: event.target.value })}
                />
              </label>
            ))}
          </span>
          <DrilledConditions query={query} />
        </>
      )}
      {isNarrowed(query, year) && (
        <Link to={isQuality ? `?year=${year}&view=quality` : `?year=${year}`} replace>
          {t('action.clear')}
        </Link>
      )}
    </div>
  );
}

/** Whether anything but the year narrows. */
function isNarrowed({ from, to, ...conditions }: ContactQuery, year: number): boolean {
  return Object.keys(conditions).length > 0 || from !== `${year}-01-01` || to !== `${year}-12-31`;
}

interface ChoiceProps {
  label: string;
  all: string;
  options: readonly (readonly [string, string])[];
  chosen: string | undefined;
  onChange: (value: string) => void;
}

function Choice({ label, all, options, chosen, onChange }: ChoiceProps) {
  return (
    <select
      className="select"
      aria-label={label}
      value={chosen ?? ''}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{all}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
