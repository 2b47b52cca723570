import type { ImportFault } from '@mingcha/contract/imports';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../text/zh-CN';
import { Card } from '../../ui/Card';
import { useLanguage } from '../../ui/use-language';

const STEP = 100;

/** Every fault at its place; long lists arrive a hundred at a time. */
export function FaultList({ faults }: { faults: readonly ImportFault[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(STEP);
  const left = faults.length - shown;
  return (
    <Card title={t('imports.faultsTitle', { n: faults.length })} className="faults">
      <p className="pad" role="alert">
        {t('imports.faultsHint')}
      </p>
      <table className="fault-table">
        <thead>
          <tr>
            <th>{t('imports.columns.sheet')}</th>
            <th className="n">{t('imports.columns.row')}</th>
            <th>{t('imports.columns.column')}</th>
            <th>{t('imports.columns.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, shown).map((fault) => (
            <FaultRow key={placeOf(fault)} fault={fault} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" className="btn more" onClick={() => setShown(shown + STEP)}>
          {t('action.more', { n: Math.min(left, STEP) })}
        </button>
      )}
    </Card>
  );
}

const placeOf = ({ sheet, row, column, code, message }: ImportFault) =>
  [sheet, row, column, code, message].join('\u0000');

function FaultRow({ fault: { sheet, row, column, code, message } }: { fault: ImportFault }) {
  const { t, i18n } = useTranslation();
  const [language] = useLanguage();
  const key = `imports.fault.${code}`;
  return (
    <tr>
      <td>{sheet ?? t('imports.wholeFile')}</td>
      <td className="n">{row !== null && t('imports.rowNumber', { n: row })}</td>
      <td>{column}</td>
      <td>
        {language !== 'zh-CN' && i18n.exists(key) ? (
          <>
            {t(key as `imports.fault.${keyof Words['imports']['fault']}`)}
            <small lang="zh-CN">{message}</small>
          </>
        ) : (
          message
        )}
      </td>
    </tr>
  );
}
