import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { useAuditWords } from './use-audit-words';

const WORDS = graphql(`
  query AuditWords {
    auditWords {
      acts
      subjectTypes
    }
  }
`);

/** Act, kind of thing, person and day, kept in the address. */
export function AuditFilters() {
  const { t } = useTranslation();
  const words = useAuditWords();
  const [params, setParams] = useSearchParams();
  const { data } = useSuspenseQuery(WORDS);
  const [person, setPerson] = useState(params.get('person') ?? '');
  const change = (name: string, value: string) =>
    setParams(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  const choice = (
    name: string,
    label: string,
    all: string,
    options: readonly string[],
    say: (code: string) => string,
  ) => (
    <select
      className="select"
      aria-label={label}
      value={params.get(name) ?? ''}
      onChange={(event) => change(name, event.target.value)}
    >
      <option value="">{all}</option>
      {options.map((code) => (
        <option key={code} value={code}>
          {say(code)}
        </option>
      ))}
    </select>
  );
  const { acts, subjectTypes } = data.auditWords;
  return (
    <form
      className="audit-filters"
      onSubmit={(event) => {
        event.preventDefault();
        change('person', person.trim());
      }}
    >
      {choice('act', t('system.audit.act'), t('system.audit.allActs'), acts, words.act)}
      {choice(
        'subject',
        t('system.audit.subject'),
        t('system.audit.allSubjects'),
        subjectTypes,
        words.subject,
      )}
      <input
        className="select"
        type="date"
        aria-label={t('system.audit.day')}
        value={params.get('on') ?? ''}
        onChange={(event) => change('on', event.target.value)}
      />
      <input
        className="select"
        aria-label={t('system.audit.person')}
        placeholder={t('system.audit.person')}
        value={person}
        onChange={(event) => setPerson(event.target.value)}
        onBlur={() => change('person', person.trim())}
      />
      {[...params.keys()].length > 0 && (
        <button
          type="button"
          className="link"
          onClick={() => {
            setPerson('');
            setParams({}, { replace: true });
          }}
        >
          {t('action.clear')}
        </button>
      )}
    </form>
  );
}
