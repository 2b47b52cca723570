import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card';
import { ClauseTag } from '../../ui/ClauseTag';
import { Mark } from '../../ui/StatusMark';
import { useDates } from '../../ui/use-dates';
import {
  type Bureau,
  demandsOn,
  holdersOf,
  type Institution,
  type Post,
  type Unit,
  unitsOf,
  type Wish,
} from './coverage-query';

interface Props {
  bureau: Bureau;
  onWish: (wish: Wish) => void;
}

/** One bureau: its posts with their units, and its institutions with whoever looks after them. */
export function BureauCard({ bureau, onWish }: Props) {
  const { t } = useTranslation();
  const hasActs = bureau.canAssign || bureau.canChangeOffice;
  return (
    <Card title={bureau.tenant.name}>
      <table className="posts">
        <thead>
          <tr>
            <th>{t('liaison.post')}</th>
            <th>{t('liaison.incumbent')}</th>
            <th>{t('liaison.units')}</th>
            <th>{t('liaison.demand')}</th>
            {hasActs && <th>{t('liaison.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {bureau.posts.map((post) => (
            <PostRow key={post.position.id} bureau={bureau} post={post} onWish={onWish} />
          ))}
        </tbody>
      </table>
      {bureau.posts.length === 0 && <p className="quiet pad">{t('liaison.noPosts')}</p>}
      <Institutions bureau={bureau} />
    </Card>
  );
}

function PostRow({ bureau, post, onWish }: Props & { post: Post }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { canAssign, canChangeOffice } = bureau;
  const units = unitsOf(bureau, post);
  return (
    <tr>
      <th scope="row" className="row">
        {t(`terms.position.${post.position.kind}`)}
      </th>
      <td className="incumbent">
        {post.incumbentName ?? (
          <Mark tone="soon">
            {post.vacantSince
              ? t('liaison.vacantSince', { day: dates.monthDay(post.vacantSince) })
              : t('liaison.vacant')}
          </Mark>
        )}
      </td>
      <td className="units">
        {units.map((unit) => (
          <UnitLine key={unit.id} unit={unit} post={post} bureau={bureau} onWish={onWish} />
        ))}
        {units.length === 0 && <span className="quiet">{t('liaison.noUnit')}</span>}
      </td>
      <td className="demand">
        <Demand bureau={bureau} post={post} />
      </td>
      {(canAssign || canChangeOffice) && (
        <td className="acts">
          {canAssign && (
            <button type="button" className="link" onClick={() => onWish({ act: 'assign', post })}>
              {t('liaison.assign')}
            </button>
          )}
          {canChangeOffice && (
            <button
              type="button"
              className="link"
              onClick={() => onWish({ act: post.incumbentName === null ? 'take' : 'leave', post })}
            >
              {t(post.incumbentName === null ? 'liaison.take' : 'liaison.leave')}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}

function Demand({ bureau, post }: { bureau: Bureau; post: Post }) {
  const { t } = useTranslation();
  if (bureau.awaitsDecision) return <Mark tone="pending">{t('terms.status.PENDING_CONFIG')}</Mark>;
  return demandsOn(bureau, post).map(({ rule, isMet }) => {
    const isOwed = post.incumbentName !== null;
    return (
      <span key={rule.code} title={rule.quote}>
        <ClauseTag code={rule.code} />
        {isMet ? (
          <Mark tone="met">{t('liaison.met')}</Mark>
        ) : (
          <Mark tone={isOwed ? 'over' : 'na'}>{t('liaison.unmet')}</Mark>
        )}
      </span>
    );
  });
}

function UnitLine({ unit, post, bureau, onWish }: Props & { unit: Unit; post: Post }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <p>
      {unit.organisation.name}
      <small>
        {unit.to ? dates.between(unit.from, unit.to) : t('liaison.sinceDay', { day: dates.full(unit.from) })}
        {bureau.canAssign && (
          <span className="unit-acts">
            <button
              type="button"
              className="link"
              onClick={() => onWish({ act: 'handOver', post, unit, bureau })}
            >
              {t('liaison.handOver')}
            </button>
            <button type="button" className="link" onClick={() => onWish({ act: 'end', unit })}>
              {t('liaison.end')}
            </button>
          </span>
        )}
      </small>
    </p>
  );
}

function Institutions({ bureau }: { bureau: Bureau }) {
  const { t } = useTranslation();
  if (bureau.institutions.length === 0) return <p className="quiet pad">{t('liaison.noInstitutions')}</p>;
  return (
    <table className="institutions">
      <thead>
        <tr>
          <th>{t('liaison.institution')}</th>
          <th>{t('liaison.kind')}</th>
          <th>{t('liaison.holder')}</th>
        </tr>
      </thead>
      <tbody>
        {bureau.institutions.map((institution) => (
          <tr key={institution.id}>
            <th scope="row" className="row">
              {institution.name}
            </th>
            <td className="kind">{t(`liaison.organisationTypes.${institution.type}`)}</td>
            <td className="holders">
              <Holders bureau={bureau} institution={institution} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whose post it is: the own bureau's by its name, a post of the bureau above as that bureau's. */
function Holders({ bureau, institution }: { bureau: Bureau; institution: Institution }) {
  const { t } = useTranslation();
  const holders = holdersOf(bureau, institution);
  if (holders.length === 0) return <span className="quiet">{t('liaison.none')}</span>;
  return holders.map(({ id, tenant, position, incumbentName }) => {
    const isOwn = tenant.id === bureau.tenant.id;
    const post = position && t(`terms.position.${position.kind}`);
    return (
      <p key={id}>
        {post
          ? [post, incumbentName ?? t('liaison.vacant')].join(' · ')
          : t('liaison.byUpper', { bureau: tenant.name })}
        {post && !isOwn && <small>{tenant.name}</small>}
      </p>
    );
  });
}
