import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';

type Cause = 'network' | 'forbidden' | 'badInput' | 'unknown';

interface Diagnosis {
  cause: Cause;
  requestId?: string;
}

/** Who can mend it: the reader (network, link), the administrator (rights) or the operator (number). */
function diagnose(error: unknown): Diagnosis {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions;
    if (extensions?.code === 'FORBIDDEN') return { cause: 'forbidden' };
    if (extensions?.code === 'BAD_INPUT') return { cause: 'badInput' };
    return unknown(extensions?.requestId);
  }
  if (ServerError.is(error)) {
    // 502 to 504 come from the gateway: nobody is listening behind it.
    return error.statusCode >= 502
      ? { cause: 'network' }
      : unknown(error.response.headers.get('x-request-id'));
  }
  // Browsers report a lost connection, and a page script that did not arrive, as a TypeError.
  return { cause: error instanceof TypeError ? 'network' : 'unknown' };
}

function unknown(requestId: unknown): Diagnosis {
  return typeof requestId === 'string' ? { cause: 'unknown', requestId } : { cause: 'unknown' };
}

/** The sentence for a failed act, beside the button that was pressed. */
export function FailureNote({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const { cause, requestId } = diagnose(error);
  return (
    <div className="refusal" role="alert">
      <p>{t(`failure.${cause}`)}</p>
      {requestId && <p className="quiet">{t('failure.requestId', { id: requestId })}</p>}
    </div>
  );
}

/** In place of a page that could not be shown. */
export function FailurePage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const isNotFound = isRouteErrorResponse(error) && error.status === 404;
  return (
    <div className="failure">
      <h1>{t(isNotFound ? 'failure.notFound' : 'failure.title')}</h1>
      {isNotFound ? <p>{t('failure.notFoundHint')}</p> : <FailureNote error={error} />}
      <p className="actions">
        {!isNotFound && (
          <button type="button" className="btn primary" onClick={() => window.location.reload()}>
            {t('action.retry')}
          </button>
        )}
        <a className="btn" href="/">
          {t('action.toWorkbench')}
        </a>
      </p>
    </div>
  );
}
