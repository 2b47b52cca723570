/** The exit codes, documented in the README of this program. */
export const EXIT = { done: 0, refused: 1, usage: 2, broken: 3 } as const;

/** The command was understood but what it was given is refused; the lines say why. */
export class Refused extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** The command was not understood. */
export class Usage extends Error {}
