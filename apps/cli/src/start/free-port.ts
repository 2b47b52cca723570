import { createServer } from 'node:net';

/** The wished port if it is free, otherwise one that is. */
export function freePort(wish: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => (wish === 0 ? reject(new Error('No port is free.')) : resolve(freePort(0))));
    probe.listen(wish, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : wish;
      probe.close(() => resolve(String(port)));
    });
  });
}
