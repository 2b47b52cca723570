import { DESK, PHONE } from './browser';
import { sweepEveryPage } from './every-page';

sweepEveryPage([
  { viewport: DESK, colorScheme: 'light' },
  { viewport: DESK, colorScheme: 'dark' },
  { viewport: PHONE, colorScheme: 'light' },
]);
