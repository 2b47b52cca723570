import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export const FROM = 'mingcha@civil.example.cn';
export const LINK_BASE = 'https://mingcha.example.cn';

/** A mail as the post office took it. */
interface TakenMail {
  to: string;
  id: string;
  subject: string;
  text: string;
  html: string;
}

const headerOf = (raw: string, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replace(/\r\n\s+/g, ' ') ?? '';
const decoded = (words: string) =>
  words.replace(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi, (_all, code) => Buffer.from(code, 'base64').toString());

/** The part of a mail with one content type, its transfer encoding undone. */
function partOf(raw: string, type: string): string {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '';
  const part = raw.split(`--${boundary}`).find((piece) => piece.includes(`Content-Type: ${type}`)) ?? '';
  return Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64').toString();
}

/** A real SMTP server in this process, with what it took. It refuses while `isOpen` is false. */
export async function openPostOffice() {
  const taken: TakenMail[] = [];
  const office = { isOpen: true };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      text(stream).then((raw) => {
        if (!office.isOpen) return done(new Error('The office is closed.'));
        taken.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(),
          id: headerOf(raw, 'Message-ID'),
          subject: decoded(headerOf(raw, 'Subject')),
          text: partOf(raw, 'text/plain'),
          html: partOf(raw, 'text/html'),
        });
        return done();
      }, done);
    },
  });
  // A client that is killed hangs up in the middle: that is the experiment, not a fault of the office.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const env = {
    MINGCHA_SMTP_URL: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    MINGCHA_MAIL_FROM: FROM,
    MINGCHA_LINK_BASE_URL: LINK_BASE,
  };
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { office, taken, env, close };
}
