/** Where a browser listens for server-sent events: `hello`, `notices`, `job`, each without content. */
export const LIVE_PATH = '/live';
