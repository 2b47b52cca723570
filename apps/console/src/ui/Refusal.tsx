import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../graphql/generated';
import type { RefusalTextFragment } from '../graphql/generated/graphql';
import { useCodeWords } from './use-code-words';

export const REFUSAL_TEXT = graphql(`
  fragment RefusalText on Refusal {
    code
    message
    path
    clause
  }
`);

/** The field a refusal names: the last step of its path (`input.on` → `on`). */
export function refusedField(refusal: { path?: string | null | undefined } | null): string | null {
  return refusal?.path?.split('.').pop() ?? null;
}

/** Why an act was not done, above the form, with its clause; the field named by `path` says it again. */
export function Refusal({ refusal }: { refusal: RefusalTextFragment }) {
  const { t } = useTranslation();
  const words = useCodeWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="refusal" role="alert" tabIndex={-1} ref={box}>
      <p>{words('refusal', refusal.code, refusal.message)}</p>
      {refusal.clause && (
        <p className="quiet">
          {t('basis.title')} {refusal.clause}
        </p>
      )}
    </div>
  );
}
