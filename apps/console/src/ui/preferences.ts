import { useSyncExternalStore } from 'react';

export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  large: boolean;
  language: 'zh-CN' | 'en';
}

const KEY = 'mingcha.preferences';
const DEFAULTS: Preferences = { theme: 'system', large: false, language: 'zh-CN' };
const listeners = new Set<() => void>();
let current = read();

function read(): Preferences {
  try {
    return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return DEFAULTS;
  }
}

/** Puts the choice on the root element, where the token sheet looks for it. */
export function applyPreferences(): void {
  const root = document.documentElement;
  root.dataset.theme = current.theme;
  root.dataset.size = current.large ? 'large' : 'normal';
  root.lang = current.language;
}

export function preferences(): Preferences {
  return current;
}

export function changePreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  applyPreferences();
  for (const listener of listeners) listener();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

const darkQuery = matchMedia('(prefers-color-scheme: dark)');

/** What the eye sees: the stated theme, or the system's. */
export function useColourScheme(): 'light' | 'dark' {
  const { theme } = usePreferences();
  const system = useSyncExternalStore(
    (listener) => {
      darkQuery.addEventListener('change', listener);
      return () => darkQuery.removeEventListener('change', listener);
    },
    () => (darkQuery.matches ? 'dark' : 'light'),
  );
  return theme === 'system' ? system : theme;
}
