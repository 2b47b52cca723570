import { CombinedGraphQLErrors } from '@apollo/client';
import { IMPORT_PATHS, type ImportAnswer, XLSX } from '@mingcha/contract/imports';

/** Sends a file to be checked, or stored; throws what the failure notes can read. */
export async function sendWorkbook(file: File, door: 'check' | 'store'): Promise<ImportAnswer> {
  const response = await fetch(IMPORT_PATHS[door], {
    method: 'POST',
    body: file,
    headers: { 'content-type': XLSX },
    credentials: 'same-origin',
  });
  if (response.status === 401) {
    window.location.assign(`/sign-in?next=${encodeURIComponent(window.location.pathname)}`);
  }
  // A gateway that finds nobody behind it answers with a page of its own.
  if (!response.headers.get('content-type')?.includes('json')) throw new TypeError('No answer.');
  const answer = await response.json();
  if (answer.errors) throw new CombinedGraphQLErrors({ errors: answer.errors });
  return answer;
}
