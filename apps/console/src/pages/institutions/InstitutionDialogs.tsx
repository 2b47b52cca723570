import { useMutation } from '@apollo/client/react';
import { ORGANISATION_TYPES, type OrganisationType } from '@mingcha/domain/engine/facts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { useViewer } from '../../graphql/viewer';
import { ActDialog } from '../../ui/ActDialog';
import { DayInput } from '../../ui/DayInput';
import { ChipChoice, Field } from '../../ui/Field';
import { REFUSAL_TEXT } from '../../ui/Refusal';
import { INSTITUTIONS, type Institution } from './institutions-query';

const OPEN = graphql(`
  mutation OpenInstitution($input: OpenInstitutionInput!) {
    openInstitution(input: $input) {
      ... on InstitutionStored {
        institution {
          openedOn
        }
      }
      ...RefusalText
    }
  }
`);

const CLOSE = graphql(`
  mutation CloseInstitution($input: CloseInstitutionInput!) {
    closeInstitution(input: $input) {
      ... on InstitutionStored {
        institution {
          closedOn
        }
      }
      ...RefusalText
    }
  }
`);

/** An institution is entered. */
export function OpenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useViewer();
  const [open] = useMutation(OPEN, { refetchQueries: [INSTITUTIONS] });
  const [name, setName] = useState('');
  const [type, setType] = useState<OrganisationType | null>(null);
  const [openedOn, setDay] = useState(today);

  async function submit() {
    if (type === null) return null;
    const done = (await open({ variables: { input: { name, type, openedOn } } })).data?.openInstitution;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <ActDialog
      title={t('system.institutions.openTitle')}
      effect={t('system.institutions.openEffect')}
      submitText={t('system.institutions.open')}
      isReady={name.trim() !== '' && type !== null && openedOn !== ''}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <Field label={t('system.institutions.name')} error={errorOf('name')}>
            {(wiring) => (
              <input
                {...wiring}
                className="input"
                maxLength={100}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <ChipChoice
            single
            label={t('system.institutions.type')}
            options={ORGANISATION_TYPES.map((value) => ({
              value,
              text: t(`liaison.organisationTypes.${value}`),
            }))}
            chosen={type === null ? [] : [type]}
            onChange={([chosen]) => setType(chosen ?? null)}
          />
          <DayInput
            label={t('system.institutions.openedOn')}
            value={openedOn}
            error={errorOf('openedOn')}
            onChange={setDay}
          />
        </>
      )}
    </ActDialog>
  );
}

/** An institution is given its last day. */
export function CloseDialog({ institution, onClose }: { institution: Institution; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useViewer();
  const [close] = useMutation(CLOSE, { refetchQueries: [INSTITUTIONS] });
  const [on, setOn] = useState(today);
  const { id, name } = institution.organisation;

  async function submit() {
    const done = (await close({ variables: { input: { id, on } } })).data?.closeInstitution;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  }

  return (
    <ActDialog
      title={`${t('system.institutions.closeTitle')} · ${name}`}
      effect={t('system.institutions.closeEffect')}
      submitText={t('system.institutions.close')}
      isDanger
      isReady={on !== ''}
      submit={submit}
      onClose={onClose}
    >
      {(errorOf) => (
        <DayInput
          label={t('system.institutions.lastDay')}
          value={on}
          error={errorOf('on')}
          onChange={setOn}
        />
      )}
    </ActDialog>
  );
}
