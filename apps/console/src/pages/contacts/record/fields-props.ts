import type { ContactDraft } from './contact-draft';

/** What a part of the form needs: the draft, what is wrong with a field of it, and how to change it. */
export interface FieldsProps {
  draft: ContactDraft;
  wrong: (field: string, label: string) => string | null;
  onChange: (part: Partial<ContactDraft>) => void;
}
