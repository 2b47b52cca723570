import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '../ui/preferences';
import { zhCN } from './zh-CN';

/** Chinese is at hand at once; English is fetched when somebody asks for it. */
export async function speak(language: Preferences['language']): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
}

export async function startText(language: Preferences['language']): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  if (language !== 'zh-CN') await speak(language);
}
