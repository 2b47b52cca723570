import type { CastName, TestActor } from './actors';
import type { Api } from './in-process';

/** What `/files` answered. */
export interface FileAnswer {
  status: number;
  headers: Record<string, unknown>;
  bytes: Buffer;
  /** The parsed body, where it is JSON. */
  said: { id?: string; name?: string; mediaType?: string; size?: number; code?: string; message?: string };
}

type Who = CastName | TestActor | null;

async function send(
  api: Api,
  who: Who,
  request: { method: 'GET' | 'POST'; url: string; headers?: Record<string, string>; payload?: Buffer },
): Promise<FileAnswer> {
  const actor = typeof who === 'string' ? api.cast[who] : who;
  const cookie = actor === null ? {} : { cookie: `mingcha_session=${actor.secret}` };
  const { statusCode, headers, rawPayload } = await api.server.inject({
    ...request,
    headers: { ...cookie, ...request.headers },
  });
  const isJson = String(headers['content-type']).includes('json');
  return {
    status: statusCode,
    headers,
    bytes: rawPayload,
    said: isJson ? JSON.parse(rawPayload.toString()) : {},
  };
}

/** Uploads a file as the console does; `headers` are what an attacker changes. */
export function upload(
  api: Api,
  who: Who,
  name: string,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
): Promise<FileAnswer> {
  return send(api, who, {
    method: 'POST',
    url: '/files',
    payload: Buffer.from(bytes),
    headers: {
      'content-type': 'application/octet-stream',
      'x-mingcha-csrf': '1',
      'x-file-name': encodeURIComponent(name),
      ...headers,
    },
  });
}

export function download(api: Api, who: Who, id: string): Promise<FileAnswer> {
  return send(api, who, { method: 'GET', url: `/files/${id}` });
}

/** A picture, as far as anybody looks: its head and some text behind it. */
export function picture(text: string): Buffer {
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(text)]);
}
