import { useSuspenseQuery } from '@apollo/client/react';
import { daysBetween } from '@mingcha/domain/calendar/civil-date';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../graphql/viewer';
import { Card } from '../../ui/Card';
import { ClauseTag } from '../../ui/ClauseTag';
import type { CivilDay } from '../../ui/civil-days';
import { Empty } from '../../ui/Empty';
import { LeaveDialog, TakeDialog } from '../../ui/OfficeDialogs';
import { PageHead } from '../../ui/PageHead';
import { Mark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';
import { EndPostDialog, FoundDialog } from './PostDialogs';
import { POSTS, type Post } from './posts-query';
import './posts.css';

type Wish = { act: 'found' } | { act: 'take' | 'leave' | 'end'; post: Post };

/** 系统管理 › 职务与任职: the posts of the own bureau, who holds them and who held them (L-3.1 to L-3.3, A11). */
export function PostsPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(POSTS, { fetchPolicy: 'cache-and-network' });
  const [wish, setWish] = useState<Wish | null>(null);
  const vacant = data.posts.filter(({ vacantSince }) => vacantSince).length;
  return (
    <>
      <PageHead title={t('posts.title')} sub={t('posts.lead')}>
        <button type="button" className="btn primary" onClick={() => setWish({ act: 'found' })}>
          {t('posts.found')}
        </button>
      </PageHead>
      <Card
        title={vacant > 0 ? t('posts.vacancies', { n: vacant }) : t('posts.noVacancy')}
        note={<ClauseTag code="L-3.1" />}
      >
        {data.posts.length === 0 && <Empty title={t('posts.empty')} hint={t('posts.emptyHint')} />}
        <ul className="posts">
          {data.posts.map((post) => (
            <OnePost key={post.position.id} post={post} onWish={setWish} />
          ))}
        </ul>
      </Card>
      {wish && <WishDialog wish={wish} onClose={() => setWish(null)} />}
    </>
  );
}

function holderOf(post: Post, today: CivilDay) {
  return post.incumbencies.find(({ from, to }) => from <= today && (!to || today <= to));
}

function OnePost({ post, onWish }: { post: Post; onWish: (wish: Wish) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { today } = useViewer();
  const { position, from, to, vacantSince, incumbencies } = post;
  const holder = holderOf(post, today);
  const hasEnded = !!to && to < today;
  const period = to
    ? t('posts.periodEnded', { from: dates.full(from), to: dates.full(to) })
    : t('posts.period', { from: dates.full(from) });
  return (
    <li className="post">
      <div className="post-head">
        <div>
          <h3>{t(`terms.position.${position.kind}`)}</h3>
          <p className="quiet">{period}</p>
        </div>
        {holder && <Mark tone="met">{t('posts.holder', { name: holder.personName })}</Mark>}
        {vacantSince && <Mark tone="over">{t('posts.vacant')}</Mark>}
      </div>
      {vacantSince && (
        <p className="post-note">
          {t('posts.vacantSince', { day: dates.full(vacantSince), n: daysBetween(vacantSince, today) + 1 })}
          <span className="quiet">{t('posts.vacantHint')}</span>
        </p>
      )}
      <details>
        <summary>
          {t('posts.history')} · {incumbencies.length}
        </summary>
        {incumbencies.length === 0 && <p className="quiet">{t('posts.nobody')}</p>}
        <ol className="terms">
          {incumbencies.map((each) => (
            <li key={`${each.personName} ${each.from}`}>
              <b>{each.personName}</b>
              <span className="quiet">
                {each.to
                  ? t('posts.until', { from: dates.full(each.from), to: dates.full(each.to) })
                  : t('posts.since', { from: dates.full(each.from) })}
              </span>
            </li>
          ))}
        </ol>
      </details>
      {!hasEnded && (
        <div className="actions">
          {holder ? (
            <button type="button" className="btn" onClick={() => onWish({ act: 'leave', post })}>
              {t('liaison.leave')}
            </button>
          ) : (
            <button type="button" className="btn primary" onClick={() => onWish({ act: 'take', post })}>
              {t('liaison.take')}
            </button>
          )}
          {!to && (
            <button type="button" className="btn" onClick={() => onWish({ act: 'end', post })}>
              {t('posts.end')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

function WishDialog({ wish, onClose }: { wish: Wish; onClose: () => void }) {
  const { today } = useViewer();
  if (wish.act === 'found') return <FoundDialog onClose={onClose} />;
  const { act, post } = wish;
  if (act === 'end') return <EndPostDialog post={post} onClose={onClose} />;
  const held = { position: post.position, incumbentName: holderOf(post, today)?.personName ?? null };
  const given = { post: held, shownBy: POSTS, day: today, onClose };
  return act === 'take' ? <TakeDialog {...given} /> : <LeaveDialog {...given} />;
}
