export type UnreadableCode = 'NOT_A_WORKBOOK' | 'FILE_TOO_LARGE' | 'ZIP_BOMB' | 'TOO_MANY_ROWS';

/** The file as a whole cannot be read; `message` says so to the person who uploaded it. */
export class UnreadableWorkbook extends Error {
  constructor(
    readonly code: UnreadableCode,
    message: string,
  ) {
    super(message);
    this.name = 'UnreadableWorkbook';
  }
}

/** Not an xlsx file, or one too damaged to trust any cell of. */
export function notAWorkbook(reason: string): UnreadableWorkbook {
  return new UnreadableWorkbook('NOT_A_WORKBOOK', `文件不是可读取的 Excel 工作簿(.xlsx):${reason}`);
}
