import { useMutation } from '@apollo/client/react';
import { graphql } from '../../../graphql/generated';
import { type ContactDraft, toInput } from './contact-draft';

const RECORD = graphql(`
  mutation RecordContact($input: RecordContactInput!) {
    recordContact(input: $input) {
      ...SavedResult
      ...RefusalText
    }
  }
`);

const REPLACE = graphql(`
  mutation ReplaceContact($input: ReplaceContactInput!) {
    replaceContact(input: $input) {
      ...SavedResult
      ...RefusalText
    }
  }
`);

/** Records a new contact, or corrects an older one; the answer is of the same kind. */
export function useSaveContact(replacedId: string | null) {
  const [record, recording] = useMutation(RECORD);
  const [replace, replacing] = useMutation(REPLACE);

  async function save(draft: ContactDraft) {
    const contact = toInput(draft);
    if (replacedId === null) return (await record({ variables: { input: contact } })).data?.recordContact;
    const input = { id: replacedId, reason: draft.reason.trim(), contact };
    return (await replace({ variables: { input } })).data?.replaceContact;
  }

  return {
    save,
    isSaving: recording.loading || replacing.loading,
    error: recording.error ?? replacing.error,
  };
}
