import { IMPORT_PATHS, type ImportAnswer } from '@mingcha/contract/imports';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../graphql/viewer';
import { Card } from '../../ui/Card';
import { FailureNote } from '../../ui/Failure';
import { PageHead } from '../../ui/PageHead';
import { FaultList } from './FaultList';
import { FileField } from './FileField';
import { ImportDone } from './ImportDone';
import { ImportPlan } from './ImportPlan';
import { sendWorkbook } from './send-workbook';
import './import.css';

type Stage =
  | { at: 'choosing' }
  | { at: 'checking' | 'storing'; file: File }
  | { at: 'failed'; file: File; error: unknown }
  | { at: 'answered'; file: File; answer: ImportAnswer };

/** A workbook is chosen, checked whole, shown as what it would change, and only then taken in. */
export function ImportPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const bureau = viewer.tenant.name;
  const isBusy = stage.at === 'checking' || stage.at === 'storing';

  async function send(file: File, door: 'check' | 'store') {
    setStage({ at: door === 'check' ? 'checking' : 'storing', file });
    try {
      setStage({ at: 'answered', file, answer: await sendWorkbook(file, door) });
    } catch (error) {
      setStage({ at: 'failed', file, error });
    }
  }

  return (
    <>
      <PageHead title={t('imports.title')} sub={t('imports.sub')} />
      <div className="grid import">
        <Card title={t('imports.templateTitle')}>
          <div className="pad">
            <p>{t('imports.templateHint')}</p>
            <p className="quiet">
              {viewer.roles.includes('CITY_SECTION')
                ? t('imports.scopeBelow', { bureau })
                : t('imports.scopeOwn', { bureau })}
            </p>
            <p className="actions">
              <a className="btn" href={IMPORT_PATHS.template} download>
                {t('imports.template')}
              </a>
            </p>
          </div>
        </Card>
        <Card title={t('imports.chooseTitle')}>
          <div className="pad">
            <FileField
              file={stage.at === 'choosing' ? null : stage.file}
              disabled={isBusy}
              onChoose={(file) => void send(file, 'check')}
            />
            <p className="progress" role="status">
              {isBusy && t(`imports.${stage.at}`, { file: stage.file.name })}
            </p>
            {stage.at === 'failed' && <FailureNote error={stage.error} />}
          </div>
        </Card>
        {stage.at === 'answered' && (
          <Answer
            answer={stage.answer}
            onStore={() => void send(stage.file, 'store')}
            onAnother={() => setStage({ at: 'choosing' })}
          />
        )}
      </div>
    </>
  );
}

interface AnswerProps {
  answer: ImportAnswer;
  onStore(): void;
  onAnother(): void;
}

function Answer({ answer, onStore, onAnother }: AnswerProps) {
  if (answer.faults.length > 0) return <FaultList faults={answer.faults} />;
  if (answer.stored) return <ImportDone counts={answer.counts} onAnother={onAnother} />;
  return <ImportPlan counts={answer.counts} notes={answer.notes} onStore={onStore} />;
}
