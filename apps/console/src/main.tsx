import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startText } from './text/i18n';
import { applyPreferences, preferences } from './ui/preferences';
import { tokenSheet } from './ui/tokens';
import './ui/base.css';
import './ui/control.css';
import './ui/status.css';
import './ui/facts.css';

/** Tokens, words, then the page: Chromium 87 has no top-level await. */
async function start(root: HTMLElement): Promise<void> {
  const sheet = document.createElement('style');
  sheet.textContent = tokenSheet();
  document.head.prepend(sheet);
  applyPreferences();
  await startText(preferences().language);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
