import { report } from './report.js';

const run = async () => ({ thing: (await import('leaf/thing')).thing });
report(Promise.resolve({ run }));
