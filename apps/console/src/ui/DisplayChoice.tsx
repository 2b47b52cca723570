import { Segmented, Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { changePreferences, type Preferences, usePreferences } from './preferences';
import { LANGUAGES, useLanguage } from './use-language';

const THEMES: Preferences['theme'][] = ['system', 'light', 'dark'];

/** Light or dark, large type (适老化), language: kept in this browser. */
export function DisplayChoice() {
  const { t } = useTranslation();
  const { theme, large } = usePreferences();
  const [language, changeLanguage] = useLanguage();
  const largeId = useId();

  return (
    <details className="display-choice">
      <summary>{t('app.display')}</summary>
      <Segmented
        size="small"
        aria-label={t('app.theme.label')}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(`app.theme.${value}`) }))}
        onChange={(value) => changePreferences({ theme: value })}
      />
      <Segmented
        size="small"
        aria-label={t('app.language')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: t(`app.languages.${value}`) }))}
        onChange={changeLanguage}
      />
      <span className="switch-line">
        <label htmlFor={largeId}>{t('app.large')}</label>
        <Switch
          id={largeId}
          size="small"
          checked={large}
          onChange={(checked) => changePreferences({ large: checked })}
        />
      </span>
    </details>
  );
}
