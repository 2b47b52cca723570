import { LARGEST_WORKBOOK } from '@mingcha/contract/imports';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  file: File | null;
  disabled: boolean;
  onChoose(file: File): void;
}

/** Chooses a workbook by button or by dropping it; what is plainly none is refused on the spot. */
export function FileField({ file, disabled, onChoose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [complaint, setComplaint] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);

  function choose(chosen: File | undefined) {
    if (!chosen || disabled) return;
    const problem = !chosen.name.toLowerCase().endsWith('.xlsx')
      ? t('imports.notXlsx')
      : chosen.size > LARGEST_WORKBOOK
        ? t('imports.fault.FILE_TOO_LARGE')
        : null;
    setComplaint(problem);
    if (problem === null) onChoose(chosen);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  }

  return (
    <div className="field">
      <label
        htmlFor={id}
        className={isOver ? 'file over' : 'file'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <b>{file ? file.name : t('imports.choose')}</b>
        <span className="quiet">{file ? t('imports.chooseAgain') : t('imports.drop')}</span>
        <input
          id={id}
          type="file"
          accept=".xlsx"
          disabled={disabled}
          aria-invalid={complaint !== null}
          aria-describedby={complaint === null ? undefined : `${id}-complaint`}
          onChange={(event) => {
            choose(event.target.files?.[0]);
            // The same file, mended, may be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      {complaint !== null && (
        <p className="field-error" id={`${id}-complaint`} role="alert">
          {complaint}
        </p>
      )}
    </div>
  );
}
