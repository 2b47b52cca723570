import type { ReportState } from '@mingcha/domain/liaison/station-report';
import type { Tone } from '../../ui/status';

export const REPORT_TONES: Record<ReportState, Tone> = {
  SUBMITTED: 'open',
  RETURNED: 'soon',
  RECEIVED: 'met',
};
