import type { RefusalText } from '../refusal-text';

/** What must not be written down of a person. */
export const PERSONAL_REFUSALS = {
  IDENTITY_NUMBER_IN_TEXT: { clause: null, message: '不得填写身份证号,请删去后再提交' },
} as const satisfies Record<string, RefusalText>;
