import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { newFieldKey } from '@mingcha/database/field-seal';

const PROGRAM = join(import.meta.dirname, '../../dist/main.js');

export interface RunningApi {
  address: string;
  process: ChildProcess;
}

/** Starts the built API as a process of its own. */
export async function startApi(appUrl: string): Promise<RunningApi> {
  const env = {
    NODE_ENV: 'production',
    MINGCHA_APP_URL: appUrl,
    MINGCHA_FIELD_KEYS: newFieldKey('bench'),
    MINGCHA_PORT: '0',
    MINGCHA_LOG_LEVEL: 'error',
  };
  const child = fork(PROGRAM, { env, execArgv: [], stdio: ['ignore', 2, 2, 'ipc'] });
  const [{ ready }] = (await once(child, 'message')) as [{ ready: string }];
  return { address: ready, process: child };
}

export interface Asked {
  secret: string;
  query: string;
  variables: object;
}

export interface Times {
  requests: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

/** Asks `requests` times over as many kept connections as there are lanes, each lane one request after the other. */
export async function drive(
  { address }: RunningApi,
  { lanes, requests, warmUp }: { lanes: number; requests: number; warmUp: number },
  ask: (nth: number) => Asked,
): Promise<Times> {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const times: number[] = [];
  let nth = 0;
  let began = performance.now();
  const lane = async () => {
    while (nth < warmUp + requests) {
      const mine = nth++;
      if (mine === warmUp) began = performance.now();
      const asked = performance.now();
      await post(agent, address, ask(mine));
      if (mine >= warmUp) times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => Number(times[Math.ceil(times.length * share) - 1]?.toFixed(2));
  return {
    requests,
    perSecond: Math.round(times.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}

/** The answer's data; a refusal or an error of any kind ends the measurement. */
async function post(agent: Agent, address: string, { secret, ...body }: Asked): Promise<string> {
  const headers = { 'content-type': 'application/json', cookie: `mingcha_session=${secret}` };
  const call = request(`${address}/graphql`, { method: 'POST', agent, headers });
  call.end(JSON.stringify(body));
  const [response] = await once(call, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  if (response.statusCode !== 200 || text.startsWith('{"errors"') || text.includes('"Refusal"')) {
    throw new Error(`Answered ${response.statusCode}: ${text.slice(0, 500)}`);
  }
  return text;
}

/** Three rounds, and of each figure the one in the middle. */
export async function threeTimes(round: () => Promise<Times>): Promise<Times> {
  const rounds = [await round(), await round(), await round()];
  const middle = (pick: (times: Times) => number) => rounds.map(pick).sort((a, b) => a - b)[1] ?? 0;
  return {
    requests: middle((times) => times.requests),
    perSecond: middle((times) => times.perSecond),
    p50: middle((times) => times.p50),
    p95: middle((times) => times.p95),
    p99: middle((times) => times.p99),
  };
}
