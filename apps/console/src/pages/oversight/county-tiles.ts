interface Place {
  row: number;
  column: number;
}

/** Where Huangshan's counties lie to each other; a schema, not a map (地图管理条例, 审图号). */
const HUANGSHAN: Record<string, Place> = {
  '341003': { row: 1, column: 2 },
  '341024': { row: 2, column: 1 },
  '341023': { row: 2, column: 2 },
  '341004': { row: 2, column: 3 },
  '341021': { row: 2, column: 4 },
  '341022': { row: 3, column: 2 },
  '341002': { row: 3, column: 3 },
  '341000': { row: 3, column: 4 },
};

/** The places of a set of bureaus, or null where any is unknown: then the tiles flow in order. */
export function tilePlaces(codes: readonly string[]): Record<string, Place> | null {
  return codes.every((code) => HUANGSHAN[code]) ? HUANGSHAN : null;
}
