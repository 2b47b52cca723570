import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated';
import { Card } from '../../../ui/Card';
import { Empty } from '../../../ui/Empty';
import { useDates } from '../../../ui/use-dates';
import { useStageWords } from '../../../ui/use-stage-words';
import { type Person, type ToldLine, toldLines } from './told-lines';

const TOLD = graphql(`
  fragment ToldList on Duty {
    told {
      id
      stage
      days
      recipientName
      toldAs
      channel
      at
      acknowledgedAt
    }
  }
`);

/** 已提醒: who was told of a duty, when, through what, and who answered for it. */
export function ToldList({ duty }: { duty: FragmentType<typeof TOLD> }) {
  const { t } = useTranslation();
  const { told } = readFragment(TOLD, duty);
  if (told.length === 0) {
    return (
      <Card title={t('notices.told')}>
        <Empty title={t('notices.notTold')} hint={t('notices.notToldHint')} />
      </Card>
    );
  }
  return (
    <Card title={t('notices.told')} note={t('notices.toldNote', { n: told.length })}>
      <ul className="considered told">
        {toldLines(told).map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
      <p className="quiet pad">{t('notices.toldEnd')}</p>
    </Card>
  );
}

function Line({ line }: { line: ToldLine }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useStageWords();
  const nameOf = ({ recipientName, toldAs }: Person) => {
    const as = toldAs && t(`terms.capacity.${toldAs}`);
    return recipientName && as ? t('notices.toldPerson', { name: recipientName, as }) : recipientName || as;
  };
  return (
    <li>
      <div>
        <b>{words(line.stage, line.days)}</b>
        <ul className="people">
          {line.people.map((person) => (
            <li key={person.id}>
              {nameOf(person)}
              {person.acknowledgedAt && (
                <small>{t('notices.acknowledged', { at: dates.instant(person.acknowledgedAt) })}</small>
              )}
            </li>
          ))}
        </ul>
      </div>
      <small>
        {t('notices.toldBy', { at: dates.instant(line.at), channel: t(`terms.channel.${line.channel}`) })}
      </small>
    </li>
  );
}
