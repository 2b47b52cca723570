/** Labelled facts of one record, in a card; what has no value is left out. */
export function FactList({
  facts,
}: {
  facts: readonly (readonly [label: string, value: React.ReactNode])[];
}) {
  return (
    <dl className="facts pad">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
