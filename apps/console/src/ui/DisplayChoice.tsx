import { Segmented, Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { speak } from '../text/i18n';
import { changePreferences, type Preferences, usePreferences } from './preferences';

const THEMES: Preferences['theme'][] = ['system', 'light', 'dark'];
const LANGUAGES: { value: Preferences['language']; label: string }[] = [
  { value: 'zh-CN', label: '\u4e2d\u6587' },
  { value: 'en', label: 'English' },
];

/** Light or dark, large type (适老化), language: kept in this browser. */
export function DisplayChoice() {
  const { t } = useTranslation();
  const { theme, large, language } = usePreferences();
  const largeId = useId();

  async function changeLanguage(chosen: Preferences['language']) {
    await speak(chosen);
    changePreferences({ language: chosen });
  }

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
        options={LANGUAGES}
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
