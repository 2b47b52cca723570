import { useMutation } from '@apollo/client/react';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { RecordForm } from '../../ui/RecordForm';
import { REFUSAL_TEXT } from '../../ui/Refusal';

const ADD = graphql(`
  mutation AddIssueCategory($input: AddIssueCategoryInput!) {
    addIssueCategory(input: $input) {
      ... on IssueCategoryAdded {
        category {
          id
          name
        }
      }
      ...RefusalText
    }
  }
`);

/** The notice's list is open (L-2.4: 包括但不限于): a bureau adds what it meets. */
export function AddCategory() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [add] = useMutation(ADD);

  async function submit({ name = '' }: Record<string, string>) {
    const { data } = await add({ variables: { input: { name } } });
    if (data?.addIssueCategory.__typename === 'Refusal') {
      return readFragment(REFUSAL_TEXT, data.addIssueCategory);
    }
    setOpen(false);
    return null;
  }

  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('issues.addCategory')}
      </button>
      <Modal
        open={isOpen}
        title={t('issues.addCategory')}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <RecordForm
          fields={[
            { name: 'name', kind: 'line', label: t('issues.categoryName'), hint: t('issues.categoryHint') },
          ]}
          start={{}}
          submitText={t('issues.addCategory')}
          onSubmit={submit}
          onCancel={() => setOpen(false)}
        />
      </Modal>
    </>
  );
}
