import { tenantIdOf } from '@mingcha/database/seed-reference';
import { furnishCare } from '@mingcha/database/testing/furnish-care';
import type { CareStep } from '@mingcha/domain/care/care';
import { idOf } from './contacts';
import type { Api, Ask } from './in-process';

/** An answer about entrusted care, as far as tests look at it. */
export interface CareOutcome {
  __typename: string;
  code: string | null;
  clause: string | null;
  path: string | null;
  care: {
    id: string;
    state: string;
    stepsAllowed: string[];
    steps: { step: string; memberNames: string[] }[];
    eligible: { supervisorId: string; name: string }[];
    agreement: {
      id: string;
      to: string | null;
      purchaser: { code: string };
      placements: { id: string; caseCode: string; to: string | null }[];
    } | null;
  };
}

const OUTCOME = `__typename ... on CareKept { care { id state stepsAllowed steps { step memberNames }
  eligible { supervisorId name } agreement { id to purchaser { code } placements { id caseCode to } } } }
  ... on Refusal { code clause path }`;

const ACTS = {
  applyForCare: 'ApplyForCareInput',
  moveCare: 'MoveCareInput',
  placeInCare: 'PlaceInCareInput',
  endPlacement: 'EndPlacementInput',
};
export type CareAct = keyof typeof ACTS;

/** The document of an act about entrusted care. */
export const careDocument = (act: CareAct) =>
  `mutation ($input: ${ACTS[act]}!) { done: ${act}(input: $input) { ${OUTCOME} } }`;

/** Does one act about entrusted care, and tells what came of it. */
export async function entrust(ask: Ask, act: CareAct, input: object): Promise<CareOutcome> {
  const { data, text } = await ask<{ done?: CareOutcome }>(careDocument(act), { input });
  return data?.done ?? ({ __typename: text } as CareOutcome);
}

/** The station of a bureau and its institution for entrusted care. */
export async function careUnits(api: Api, tenantCode: string): Promise<{ station: string; home: string }> {
  const [station, home] = await Promise.all([
    idOf(api, "organisations x where x.type = 'RELIEF_STATION'", tenantCode),
    idOf(api, "organisations x where x.type = 'ENTRUSTED_CARE_INSTITUTION'", tenantCode),
  ]);
  return { station, home };
}

/** All that any step may ask for; `members` are terms. */
export function careStep(id: string, step: CareStep, on: string, members: readonly string[] = []): object {
  return {
    ...{ id, step, on, text: '研究意见', documentNumber: '民托〔2026〕1号', documentTitle: '会议纪要' },
    ...{ supervisorIds: members, isInFavour: step === 'ADVISE' ? true : null },
  };
}

/** An application that waits for its first step, in words that occur nowhere else. */
export async function givenCare({ world }: Pick<Api, 'world'>, tenantCode: string): Promise<string> {
  const tenantId = tenantIdOf(tenantCode);
  const [unit] = await world.store.asSuperuser<{ station: string; home: string }>(
    `select (select id from organisations where tenant_id = $1 order by type <> 'RELIEF_STATION', id limit 1) station,
       (select id from organisations where tenant_id = $1 order by type <> 'ENTRUSTED_CARE_INSTITUTION', id limit 1) home`,
    [tenantId],
  );
  const actor = { tenantId, accountId: null, name: '测试', roles: [], requestId: 'given' };
  return world.database.withTenant(actor, (tx) =>
    furnishCare(tx, unit?.station ?? '', unit?.home ?? '', `床位不足${tenantCode}`),
  );
}
