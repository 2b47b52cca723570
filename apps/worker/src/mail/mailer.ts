import { createTransport } from 'nodemailer';
import type { Env } from '../env';

interface Letter {
  to: string;
  /** The same for the same letter, however often it is sent: a mailbox can tell that it has it already. */
  id: string;
  subject: string;
  text: string;
  html: string;
}

export interface Mailer {
  /** Where the console is, without a slash at the end. */
  linkBase: string;
  /** Resolves once the post office has taken the letter; fails when it did not. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** A post office that does not answer holds a transaction: no longer than this. */
const PATIENCE_MS = 15_000;

/** The way to the post office, or null when none was given. */
export function openMailer({
  MINGCHA_SMTP_URL: url,
  MINGCHA_MAIL_FROM: from,
  MINGCHA_LINK_BASE_URL: base,
}: Pick<Env, 'MINGCHA_SMTP_URL' | 'MINGCHA_MAIL_FROM' | 'MINGCHA_LINK_BASE_URL'>): Mailer | null {
  if (url === undefined || from === undefined || base === undefined) return null;
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
  const transport = createTransport({ url, ...patience });
  const host = from.slice(from.indexOf('@') + 1);
  return {
    linkBase: base.replace(/\/+$/, ''),
    send: async ({ to, id, subject, text, html }) => {
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport.sendMail({
        from,
        to,
        messageId: `<${id}@${host}>`,
        subject,
        text,
        html,
        headers,
        textEncoding: 'base64',
      });
    },
    close: () => transport.close(),
  };
}
