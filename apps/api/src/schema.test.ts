import { lexicographicSortSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildApiSchema } from './schema';

const COMMITTED = '../../../packages/contract/schema.graphql';

describe('the schema', () => {
  it('is the one committed in the contract (`npx vitest run -u apps/api/src/schema.test.ts` writes it)', async () => {
    await expect(`${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`).toMatchFileSnapshot(
      COMMITTED,
    );
  });

  it('guards every root field with @Can', () => {
    const schema = buildApiSchema();
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {}),
    );
    expect(fields.filter(({ extensions }) => extensions.can === undefined).map(({ name }) => name)).toEqual(
      [],
    );
    expect(fields.length).toBeGreaterThan(10);
  });

  it('describes every type, field, argument and value', () => {
    const undescribed = printSchema(buildApiSchema())
      .split('\n')
      .filter(
        (line, index, lines) =>
          /^(type|enum|input|union|scalar) /.test(line) && !lines[index - 1]?.includes('"""'),
      )
      .filter((line) => !/^type (Query|Mutation) /.test(line));
    expect(undescribed).toEqual([]);
  });
});
