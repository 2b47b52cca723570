import { graphql } from '../../graphql/generated';
import type { LiaisonCoverageQuery } from '../../graphql/generated/graphql';

export const COVERAGE = graphql(`
  query LiaisonCoverage($on: Date!) {
    liaisonCoverage(on: $on) {
      on
      bureaus {
        tenant {
          id
          code
          name
          shortName
        }
        awaitsDecision
        canAssign
        canChangeOffice
        canAskCity
        question {
          id
          text
          askedOn
          canAnswer
          answer {
            decision
            documentNumber
            decidedOn
            note
          }
        }
        institutions {
          id
          name
          type
        }
        posts {
          position {
            id
            kind
          }
          incumbentName
          vacantSince
        }
        assignments {
          id
          from
          to
          incumbentName
          tenant {
            id
            name
          }
          position {
            id
            kind
          }
          organisation {
            id
            name
          }
        }
        requirements {
          positionId
          isMet
          rule {
            code
            quote
          }
        }
      }
    }
  }
`);

export type Bureau = LiaisonCoverageQuery['liaisonCoverage']['bureaus'][number];
export type Post = Bureau['posts'][number];
/** An assignment, seen from the post or from the institution. */
export type Unit = Bureau['assignments'][number];
export type Institution = Bureau['institutions'][number];
export type Question = NonNullable<Bureau['question']>;

/** The units of a post. */
export function unitsOf({ assignments }: Bureau, { position }: Post): Unit[] {
  return assignments.filter((unit) => unit.position?.id === position.id);
}

/** Whoever looks after an institution. */
export function holdersOf({ assignments }: Bureau, institution: Institution): Unit[] {
  return assignments.filter(({ organisation }) => organisation.id === institution.id);
}

/** What the notice asks of a post. */
export function demandsOn({ requirements }: Bureau, { position }: Post): Bureau['requirements'] {
  return requirements.filter(({ positionId }) => positionId === position.id);
}

/** What somebody is about to do; its dialog is open while it stands. */
export type Wish =
  | { act: 'assign'; post: Post }
  | { act: 'handOver'; post: Post; unit: Unit; bureau: Bureau }
  | { act: 'end'; unit: Unit }
  | { act: 'take'; post: Post }
  | { act: 'leave'; post: Post }
  | { act: 'ask' }
  | { act: 'answer'; question: Question };
