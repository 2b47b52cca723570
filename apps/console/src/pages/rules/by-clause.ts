interface Placed {
  document: string;
  clause: string;
}

interface Clause<Rule> extends Placed {
  rules: Rule[];
}

/** Rules by the clause they stand in, clauses and rules in the order they came. */
export function byClause<Rule extends Placed>(rules: readonly Rule[]): Clause<Rule>[] {
  const clauses = new Map<string, Clause<Rule>>();
  for (const rule of rules) {
    const key = `${rule.document} ${rule.clause}`;
    const known = clauses.get(key);
    if (known) known.rules.push(rule);
    else clauses.set(key, { document: rule.document, clause: rule.clause, rules: [rule] });
  }
  return [...clauses.values()];
}
