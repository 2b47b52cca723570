import { PHONE } from './browser';
import { sweepEveryPage } from './every-page';

// The narrowest screen in the harder light; the other three are swept by `npm run prove`.
sweepEveryPage([{ viewport: PHONE, colorScheme: 'dark' }]);
