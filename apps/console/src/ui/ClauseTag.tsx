/** The clause id (`L-3.3`) as a quiet tag: law, code and screen carry the same mark. */
export function ClauseTag({ code }: { code: string }) {
  return <span className="clause">{code}</span>;
}
