import { useApolloClient } from '@apollo/client/react';
import type { PanelRole } from '@mingcha/domain/engine/facts';
import type { LeavingKind } from '@mingcha/domain/panel/appoint';
import type { Background } from '@mingcha/domain/panel/composition';
import type { TieKind } from '@mingcha/domain/panel/recusal';
import { graphql, readFragment } from '../../../graphql/generated';
import type { RefusalTextFragment } from '../../../graphql/generated/graphql';
import { REFUSAL_TEXT } from '../../../ui/Refusal';

const APPOINT_SUPERVISOR = graphql(`
  mutation AppointSupervisor($input: AppointSupervisorInput!) {
    done: appointSupervisor(input: $input) {
      ... on PanelKept {
        panel {
          id
          ...Panel
        }
      }
      ...RefusalText
    }
  }
`);

const END_TERM = graphql(`
  mutation EndTerm($input: EndTermInput!) {
    done: endTerm(input: $input) {
      ... on PanelKept {
        panel {
          id
          ...Panel
        }
      }
      ...RefusalText
    }
  }
`);

const RECORD_QUALIFICATION = graphql(`
  mutation RecordQualification($input: RecordQualificationInput!) {
    done: recordQualification(input: $input) {
      ... on PanelKept {
        panel {
          id
          ...Panel
        }
      }
      ...RefusalText
    }
  }
`);

const DECLARE_TIE = graphql(`
  mutation DeclareTie($input: DeclareTieInput!) {
    done: declareTie(input: $input) {
      ... on PanelKept {
        panel {
          id
          ...Panel
        }
      }
      ...RefusalText
    }
  }
`);

const END_TIE = graphql(`
  mutation EndTie($input: EndTieInput!) {
    done: endTie(input: $input) {
      ... on PanelKept {
        panel {
          id
          ...Panel
        }
      }
      ...RefusalText
    }
  }
`);

const ASK_OVERRIDE = graphql(`
  mutation AskOverride($input: AskOverrideInput!) {
    done: askOverride(input: $input) {
      ... on PanelKept {
        panel {
          id
          ...Panel
        }
      }
      ...RefusalText
    }
  }
`);

const APPROVE_OVERRIDE = graphql(`
  mutation ApproveOverride($input: OverrideInput!) {
    done: approveOverride(input: $input) {
      ... on PanelKept {
        panel {
          id
          ...Panel
        }
      }
      ...RefusalText
    }
  }
`);

const WITHDRAW_OVERRIDE = graphql(`
  mutation WithdrawOverride($input: OverrideInput!) {
    done: withdrawOverride(input: $input) {
      ... on PanelKept {
        panel {
          id
          ...Panel
        }
      }
      ...RefusalText
    }
  }
`);

const NAME_OFFICER = graphql(`
  mutation NameOfficer($input: NameOfficerInput!) {
    done: nameOfficer(input: $input) {
      ... on PanelKept {
        panel {
          id
          ...Panel
        }
      }
      ...RefusalText
    }
  }
`);

const EXPLAIN_ADVICE = graphql(`
  mutation ExplainAdvice($input: ExplainAdviceInput!) {
    done: explainAdvice(input: $input) {
      ... on PanelKept {
        panel {
          id
          ...Panel
        }
      }
      ...RefusalText
    }
  }
`);

export type PanelAct =
  | 'appoint'
  | 'end'
  | 'qualify'
  | 'tie'
  | 'endTie'
  | 'ask'
  | 'approve'
  | 'withdraw'
  | 'officer'
  | 'explain';

type Values = Record<string, string>;

/** Does one act about a panel with what its form says; answers with the refusal, or null when it is done. */
export function usePanelAct(panelId: string) {
  const client = useApolloClient();

  function ask(act: PanelAct, said: Values) {
    const of = (name: string) => said[name]?.trim() ?? '';
    const on = { on: of('on') };
    const who = { supervisorId: of('supervisorId') };
    switch (act) {
      case 'appoint': {
        const input = {
          ...{ panelId, name: of('name'), role: of('role') as PanelRole, employer: of('employer') },
          supervisorId: of('supervisorId') || null,
          backgrounds: (of('backgrounds') ? of('backgrounds').split(',') : []) as Background[],
          ...{ from: of('from'), termMonths: Number(of('termMonths')), termReason: of('termReason') || null },
          ...{ undertakingOn: of('undertakingOn'), documentNumber: of('documentNumber') },
        };
        return client.mutate({ mutation: APPOINT_SUPERVISOR, variables: { input } });
      }
      case 'end': {
        const leaving = { kind: of('kind') as LeavingKind, reason: of('reason') };
        const input = { ...who, ...on, ...leaving, documentNumber: of('documentNumber') || null };
        return client.mutate({ mutation: END_TERM, variables: { input } });
      }
      case 'qualify': {
        const paper = { kind: of('kind'), number: of('number'), issuer: of('issuer') };
        const input = { ...who, ...paper, expiresOn: of('expiresOn') || null };
        return client.mutate({ mutation: RECORD_QUALIFICATION, variables: { input } });
      }
      case 'tie': {
        const tie = { organisationId: of('organisationId'), kind: of('kind') as TieKind, note: of('note') };
        return client.mutate({
          mutation: DECLARE_TIE,
          variables: { input: { ...who, ...tie, from: of('from') } },
        });
      }
      case 'endTie':
        return client.mutate({ mutation: END_TIE, variables: { input: { id: of('id'), ...on } } });
      case 'ask': {
        const input = { ...who, organisationId: of('organisationId'), reason: of('reason') };
        return client.mutate({ mutation: ASK_OVERRIDE, variables: { input } });
      }
      case 'approve':
        return client.mutate({ mutation: APPROVE_OVERRIDE, variables: { input: { id: of('id') } } });
      case 'withdraw':
        return client.mutate({ mutation: WITHDRAW_OVERRIDE, variables: { input: { id: of('id') } } });
      case 'explain':
        return client.mutate({
          mutation: EXPLAIN_ADVICE,
          variables: { input: { panelId, reason: of('reason') } },
        });
      case 'officer': {
        const input = { panelId, name: of('name'), from: of('from') };
        return client.mutate({ mutation: NAME_OFFICER, variables: { input } });
      }
    }
  }

  return async (act: PanelAct, said: Values): Promise<RefusalTextFragment | null> => {
    const done = (await ask(act, said)).data?.done;
    return done?.__typename === 'Refusal' ? readFragment(REFUSAL_TEXT, done) : null;
  };
}
