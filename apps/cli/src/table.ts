/** Chinese faces take two columns of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[⺀-￿]/.test(character) ? 2 : 1), 0);
}

/** Rows as a table for people: the heading, then a line each, columns aligned. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
