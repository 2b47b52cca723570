import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { Field } from '../../ui/Field';

const TARGETS = graphql(`
  query LiaisonTargets($positionId: ID!, $on: Date!) {
    liaisonTargets(positionId: $positionId, on: $on) {
      organisation {
        id
        name
        type
      }
      tenant {
        id
        shortName
      }
    }
  }
`);

interface Props {
  positionId: string;
  on: string;
  value: string;
  /** Said for choosing none. */
  noneText: string;
  error: string | null;
  onChange: (organisationId: string) => void;
}

/** The institutions that the notice lets a post take from a day; only those the server lets through are offered. */
export function TargetField({ positionId, on, value, noneText, error, onChange }: Props) {
  const { t } = useTranslation();
  const { data, loading } = useQuery(TARGETS, { variables: { positionId, on }, skip: on === '' });
  const targets = data?.liaisonTargets ?? [];
  const hint = !loading && data && targets.length === 0 ? t('liaison.noTargets') : undefined;
  return (
    <Field label={t('liaison.unit')} hint={hint} error={error}>
      {(wiring) => (
        <select
          {...wiring}
          className="select wide"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{noneText}</option>
          {targets.map(({ organisation, tenant }) => (
            <option key={organisation.id} value={organisation.id}>
              {`${organisation.name} · ${t(`liaison.organisationTypes.${organisation.type}`)} · ${tenant.shortName}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
