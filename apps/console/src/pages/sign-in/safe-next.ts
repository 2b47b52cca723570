/** Where to go after signing in: a path of this console, never an address of somebody else. */
export function safeNext(stated: string | null): string {
  return stated && /^\/(?![/\\])/.test(stated) ? stated : '/';
}
