import { useState } from 'react';
import type { RefusalTextFragment } from '../graphql/generated/graphql';
import { Card } from './Card';
import { type FieldSpec, RecordForm } from './RecordForm';

/** One step that may be taken now: its button, and the form it opens. */
interface StepAct<Step extends string> {
  step: Step;
  text: string;
  /** The one step that leads on looks it; those that turn back look it too. */
  look: 'primary' | 'danger' | '';
  /** What it brings about, where it needs saying. */
  effect?: string;
  fields: readonly FieldSpec[];
  start?: Record<string, string>;
}

interface Props<Step extends string> {
  title: string;
  note?: string | undefined;
  acts: readonly StepAct<Step>[];
  /** Takes the step; answers with the refusal, or null when it is done. */
  onSubmit: (step: Step, values: Record<string, string>) => Promise<RefusalTextFragment | null>;
}

/** The acts allowed now: one press opens the one form of that act. */
export function StepActs<Step extends string>({ title, note, acts, onSubmit }: Props<Step>) {
  const [chosen, setChosen] = useState<Step | null>(null);
  const act = acts.find(({ step }) => step === chosen);
  if (acts.length === 0) return null;

  async function submit(step: Step, values: Record<string, string>) {
    const refused = await onSubmit(step, values);
    if (!refused) setChosen(null);
    return refused;
  }

  return (
    <Card title={title} note={act?.effect ?? note}>
      {act ? (
        <RecordForm
          key={act.step}
          fields={act.fields}
          start={act.start ?? {}}
          submitText={act.text}
          isDanger={act.look === 'danger'}
          onSubmit={(values) => submit(act.step, values)}
          onCancel={() => setChosen(null)}
        />
      ) : (
        <div className="actions pad">
          {acts.map(({ step, text, look }) => (
            <button key={step} type="button" className={`btn ${look}`} onClick={() => setChosen(step)}>
              {text}
            </button>
          ))}
        </div>
      )}
    </Card>
  );
}
