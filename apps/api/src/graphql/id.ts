const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all. One that cannot is simply not there, like any other unknown id. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
