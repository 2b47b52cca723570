/** The five stages of service in which rights must be protected (G-2.3). */
export const SERVICE_STAGES = [
  'CARE',
  'MEDICAL',
  'OFFSITE_CARE',
  'FAMILY_TRACING_RETURN',
  'REINTEGRATION',
] as const;
export type ServiceStage = (typeof SERVICE_STAGES)[number];
