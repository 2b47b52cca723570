import { type Refusal, refuse } from '../refusal';

export interface PasswordPolicy {
  shortest: number;
  /** Of upper case, lower case, digits and everything else. */
  fewestClasses: number;
}

/** Profiles by name; `djbh3` is 等级保护第三级 (GB/T 22239-2019 8.1.4.1). */
export const PASSWORD_POLICIES = {
  djbh3: { shortest: 12, fewestClasses: 3 },
} as const satisfies Record<string, PasswordPolicy>;

const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/** All that is wrong with a password for an account; nothing when it may be set. */
export function refusePassword(
  password: string,
  login: string,
  policy: PasswordPolicy = PASSWORD_POLICIES.djbh3,
): Refusal[] {
  const classes = CLASSES.filter((kind) => kind.test(password)).length;
  const hasLogin = login !== '' && password.toLowerCase().includes(login.toLowerCase());
  return [
    // By code points: a character outside the basic plane is one character.
    ...([...password].length < policy.shortest ? [refuse('PASSWORD_TOO_SHORT', 'password')] : []),
    ...(classes < policy.fewestClasses ? [refuse('PASSWORD_TOO_SIMPLE', 'password')] : []),
    ...(hasLogin ? [refuse('PASSWORD_HAS_LOGIN', 'password')] : []),
  ];
}
