/** Acts that administer accounts and structure: what they changed is theirs to be seen, it is no business content. */
const ADMINISTRATIVE: ReadonlySet<string> = new Set([
  'INVITE_USER',
  'ISSUE_LINK',
  'CHANGE_ACCOUNT',
  'DISABLE_ACCOUNT',
  'ENABLE_ACCOUNT',
  'OPEN_INSTITUTION',
  'CLOSE_INSTITUTION',
  'READ_AUDIT',
]);

/** Whether an audit administrator may see what an act changed; of all other acts only that it was done (adminSeparation). */
export function isAdministrative(act: string): boolean {
  return ADMINISTRATIVE.has(act);
}
