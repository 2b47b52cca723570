import { useSuspenseQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { byClause } from './by-clause';
import { RuleArticle } from './RuleArticle';
import './rules.css';

const RULES = graphql(`
  query RulesPage {
    rules {
      code
      version
      document
      clause
      ...RuleArticle
    }
  }
`);

/** The rules in force, clause by clause: the notice's own words, and what they come to. */
export function RulesPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(RULES);
  const { rules } = data;
  return (
    <>
      <PageHead title={t('rules.title')} sub={t('rules.sub', { n: rules.length })} />
      {rules.length === 0 && (
        <Card title={t('rules.title')}>
          <Empty title={t('rules.empty')} hint={t('rules.emptyHint')} />
        </Card>
      )}
      <div className="grid">
        {byClause(rules).map(({ document, clause, rules: ofClause }) => (
          <Card key={`${document} ${clause}`} title={t('rules.clause', { clause })} note={document}>
            <ul className="rules">
              {ofClause.map((rule) => (
                <RuleArticle key={rule.code} rule={rule} />
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </>
  );
}
