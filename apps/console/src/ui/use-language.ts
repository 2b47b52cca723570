import { speak } from '../text/i18n';
import { changePreferences, type Preferences, usePreferences } from './preferences';

type Language = Preferences['language'];

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** The language of the page and the way to change it; the words arrive before the page turns. */
export function useLanguage(): [Language, (chosen: Language) => Promise<void>] {
  const { language } = usePreferences();
  async function change(chosen: Language) {
    await speak(chosen);
    changePreferences({ language: chosen });
  }
  return [language, change];
}
