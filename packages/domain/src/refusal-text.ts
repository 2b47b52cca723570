/** Why an act is refused: the clause that forbids it, if one does, and the words. */
export interface RefusalText {
  clause: string | null;
  message: string;
}
