import type { TracingState } from '@mingcha/domain/tracing/tracing';
import type { Tone } from '../../ui/status';

/** Whether anything is missing is what one looks for first. */
export function toneOfTracing(tracing: {
  state: TracingState;
  platformsMissing: readonly unknown[];
  verifiedOn?: string | null;
}): Tone {
  if (tracing.state === 'FOUND') return 'met';
  if (tracing.state === 'LEFT') return 'na';
  if (tracing.platformsMissing.length > 0) return 'over';
  return tracing.verifiedOn ? 'open' : 'soon';
}
