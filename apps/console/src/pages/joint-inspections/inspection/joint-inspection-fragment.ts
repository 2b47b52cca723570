import { graphql } from '../../../graphql/generated';

/** What an act changes of a joint inspection: after it the page reads the answer. */
export const JOINT_FINDINGS = graphql(`
  fragment JointFindings on JointInspection {
    id
    canRecordFindings
    findings {
      id
      problem
      look
      responsible
      measure
      dueOn
    }
  }
`);
