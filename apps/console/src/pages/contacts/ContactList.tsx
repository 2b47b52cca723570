import { useSuspenseQuery } from '@apollo/client/react';
import { areOnlyRemote } from '@mingcha/domain/liaison/contact-words';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { MoreButton } from '../../ui/MoreButton';
import { Mark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';
import type { ContactQuery } from './contact-filter';
import { useUnitName } from './use-unit-name';

const PAGE = 50;

const CONTACTS = graphql(`
  query Contacts($filter: ContactFilter!, $first: Int!, $after: String) {
    contacts(filter: $filter, first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          ...ContactRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const CONTACT_ROW = graphql(`
  fragment ContactRow on Contact {
    id
    on
    tenant {
      id
      shortName
    }
    position {
      id
      kind
    }
    organisation {
      id
      name
    }
    subjectTenant {
      id
      name
    }
    purpose
    methods
    problemsFound
    problemsSolved
    byProxy
    voidedAt
    attachments {
      id
    }
  }
`);

/** The records, newest first; a row opens its record. */
export function ContactList({ query }: { query: ContactQuery }) {
  const { t } = useTranslation();
  const { data, fetchMore } = useSuspenseQuery(CONTACTS, {
    variables: { filter: query, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { edges, pageInfo, totalCount } = data.contacts;
  return (
    <Card title={t('contacts.count', { n: totalCount })}>
      {edges.length === 0 ? (
        <Empty title={t('contacts.empty')} hint={t('contacts.emptyHint')} />
      ) : (
        <table className="contacts">
          <thead>
            <tr>
              {(['unit', 'on', 'how', 'what', 'state'] as const).map((column) => (
                <th key={column}>{t(`contacts.columns.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node }) => (
              <Row key={node.id} contact={node} />
            ))}
          </tbody>
        </table>
      )}
      <MoreButton
        pageInfo={pageInfo}
        onMore={(after) => void fetchMore({ variables: { after } })}
        count={Math.min(PAGE, totalCount - edges.length)}
      />
    </Card>
  );
}

function Row({ contact: fragment }: { contact: FragmentType<typeof CONTACT_ROW> }) {
  const { t } = useTranslation();
  const dates = useDates();
  const unitName = useUnitName();
  const contact = readFragment(CONTACT_ROW, fragment);
  const { id, tenant, position, purpose, methods, problemsFound, problemsSolved, attachments } = contact;
  const small = [
    tenant.shortName,
    t(`terms.position.${position.kind}`),
    purpose && t(`terms.purpose.${purpose}`),
  ];
  return (
    <tr className={contact.voidedAt ? 'voided' : undefined}>
      <td className="matter">
        <Link to={`/contacts/${id}`}>{unitName(contact)}</Link>
        <small>{small.filter(Boolean).join(' · ')}</small>
      </td>
      <td className="on">{dates.full(contact.on)}</td>
      <td>{methods.map((method) => t(`terms.method.${method}`)).join(' · ')}</td>
      <td className="what">
        {!problemsFound && !problemsSolved && <span className="quiet">{t('contacts.nothingNoted')}</span>}
        {problemsFound && <Noted name={t('contacts.found')} text={problemsFound} />}
        {problemsSolved && <Noted name={t('contacts.solved')} text={problemsSolved} />}
      </td>
      <td className="remarks">
        {contact.voidedAt && <Mark tone="cancelled">{t('contact.voided')}</Mark>}
        {contact.byProxy && <Mark tone="na">{t('contacts.traits.BY_PROXY')}</Mark>}
        {areOnlyRemote(methods) && <Mark tone="na">{t('contacts.traits.REMOTE_ONLY')}</Mark>}
        {attachments.length > 0 && (
          <span className="quiet">{t('contacts.files', { n: attachments.length })}</span>
        )}
      </td>
    </tr>
  );
}

function Noted({ name, text }: { name: string; text: string }) {
  return (
    <p className="noted">
      <span className="quiet">{name}</span> {text}
    </p>
  );
}
