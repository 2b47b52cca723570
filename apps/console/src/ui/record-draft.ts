import { hasIdentityNumber } from '@mingcha/domain/personal/identity-number';

const keyOf = (name: string) => `mingcha.form.${name}`;

/** What was written in a form and not sent; nothing without a name, and nothing that is no longer a form's values. */
export function readDraft(name: string | undefined): Record<string, string> {
  if (name === undefined) return {};
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? '{}');
    const entries = Object.entries(kept ?? {}).filter(([, value]) => typeof value === 'string');
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

/** Keeps what is written for as long as the tab is open, but no identity number. */
export function keepDraft(name: string | undefined, values: Record<string, string>): void {
  if (name === undefined) return;
  const kept = Object.entries(values).filter(([, value]) => !hasIdentityNumber(value));
  sessionStorage.setItem(keyOf(name), JSON.stringify(Object.fromEntries(kept)));
}

/** Sent: there is nothing left to keep. */
export function dropDraft(name: string | undefined): void {
  if (name !== undefined) sessionStorage.removeItem(keyOf(name));
}
