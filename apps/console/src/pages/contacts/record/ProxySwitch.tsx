import { Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether somebody else made the contact, with what that means said beside it (A10). */
export function ProxySwitch({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="field proxy">
      <label htmlFor={id}>{t('contact.byProxy')}</label>
      <Switch id={id} checked={isOn} aria-describedby={`${id}-effect`} onChange={onChange} />
      <p id={`${id}-effect`} className={isOn ? 'consequence' : 'field-hint'}>
        {t('contact.byProxyEffect')}
      </p>
    </div>
  );
}
