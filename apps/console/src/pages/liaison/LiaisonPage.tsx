import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useViewer } from '../../graphql/viewer';
import { PageHead } from '../../ui/PageHead';
import { useDates } from '../../ui/use-dates';
import { BureauCard } from './BureauCard';
import { COVERAGE, type Wish } from './coverage-query';
import { Gaps } from './Gaps';
import { WishDialog } from './WishDialog';
import './liaison.css';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** 定点联系 › 安排: who looks after what on a day; what is missing stands on top and is settled from here. */
export function LiaisonPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const { today } = useViewer();
  const [params, setParams] = useSearchParams();
  const [wish, setWish] = useState<Wish | null>(null);
  const asked = params.get('on') ?? '';
  const on = DAY.test(asked) ? asked : today;
  const { data } = useSuspenseQuery(COVERAGE, { variables: { on }, fetchPolicy: 'cache-and-network' });
  const { bureaus } = data.liaisonCoverage;
  return (
    <>
      <PageHead title={t('liaison.title')} sub={t('liaison.asOf', { day: dates.full(on) })}>
        <label className="day-choice">
          <span className="quiet">{t('liaison.on')}</span>
          <input
            className="input"
            type="date"
            value={on}
            onChange={({ target: { value } }) =>
              setParams(value && value !== today ? { on: value } : {}, { replace: true })
            }
          />
        </label>
      </PageHead>
      <div className="grid">
        <Gaps bureaus={bureaus} onWish={setWish} />
        {bureaus.map((bureau) => (
          <BureauCard key={bureau.tenant.id} bureau={bureau} onWish={setWish} />
        ))}
      </div>
      {wish && <WishDialog wish={wish} day={on} onClose={() => setWish(null)} />}
    </>
  );
}
