import { LARGEST_FILE } from '@mingcha/domain/liaison/attachment';
import { refuse } from '@mingcha/domain/refusal';
import type { DraftFile } from './contact-draft';

interface Refused {
  code: string;
  message: string;
}

export type Uploaded = { file: DraftFile } | { refused: Refused };

/** Sends one file as it is; whether it is taken is the server's to say, but for what it would refuse by length alone. */
export async function uploadFile(file: File): Promise<Uploaded> {
  if (file.size > LARGEST_FILE) return { refused: refuse('FILE_TOO_LARGE') };
  const answer = await fetch('/files', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/octet-stream',
      'x-mingcha-csrf': '1',
      'x-file-name': encodeURIComponent(file.name),
    },
    body: file,
  });
  const said: unknown = await answer.json();
  if (answer.status === 201) return { file: said as DraftFile };
  const refused = said as Partial<Refused>;
  if (!refused.code || !refused.message) throw new Error(`The upload was answered with ${answer.status}.`);
  return { refused: { code: refused.code, message: refused.message } };
}
