import { MEDIA_TYPES, MOST_ATTACHMENTS } from '@mingcha/domain/liaison/attachment';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../../ui/Failure';
import { useCodeWords } from '../../../ui/use-code-words';
import { fileSize } from '../file-size';
import type { DraftFile } from './contact-draft';
import { uploadFile } from './upload-file';

const ACCEPTED = Object.values(MEDIA_TYPES)
  .flat()
  .map((ending) => `.${ending}`)
  .join();

interface Props {
  files: readonly DraftFile[];
  error: string | null;
  onAdd: (file: DraftFile) => void;
  onRemove: (id: string) => void;
}

/** Files are sent as soon as they are chosen, and named in the draft; never asked for, never mandatory. */
export function AttachmentField({ files, error, onAdd, onRemove }: Props) {
  const { t } = useTranslation();
  const words = useCodeWords();
  const id = useId();
  const [sending, setSending] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function send(chosen: readonly File[]) {
    setRefused(null);
    setFailure(null);
    try {
      for (const file of chosen) {
        setSending(file.name);
        const answer = await uploadFile(file);
        if ('file' in answer) onAdd(answer.file);
        else setRefused(`${file.name} · ${words('refusal', answer.refused.code, answer.refused.message)}`);
      }
    } catch (broken) {
      setFailure(broken);
    } finally {
      setSending(null);
    }
  }

  const isFull = files.length >= MOST_ATTACHMENTS;
  return (
    <div className="field">
      <span className="field-name" id={`${id}-name`}>
        {t('contacts.form.attachments')}
      </span>
      {files.length > 0 && (
        <ul className="files" aria-labelledby={`${id}-name`}>
          {files.map((file) => (
            <li key={file.id}>
              <span>{file.name}</span>
              <span className="quiet">{fileSize(file.size)}</span>
              <button
                type="button"
                className="link"
                aria-label={t('contacts.form.remove', { name: file.name })}
                onClick={() => onRemove(file.id)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className={isFull || sending !== null ? 'btn attach disabled' : 'btn attach'}>
        <input
          type="file"
          multiple
          accept={ACCEPTED}
          disabled={isFull || sending !== null}
          aria-describedby={`${id}-says`}
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            event.target.value = '';
            void send(chosen);
          }}
        />
        {t('contacts.form.attach')}
      </label>
      <p id={`${id}-says`} className={(refused ?? error) ? 'field-error' : 'field-hint'} role="status">
        {sending !== null
          ? t('contacts.form.uploading', { name: sending })
          : (refused ?? error ?? t('contacts.form.attachHint'))}
      </p>
      {failure !== null && <FailureNote error={failure} />}
    </div>
  );
}
