import { version } from 'react';

postMessage(version);
