// `npm run options`: writes the types, the lists of Rust, the reference and the tests that come from the table of options.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(
  async () => {
    const { writeOptions } = await import('./lib/options/files.mjs');
    writeOptions();
    return 0;
  },
  { claim: false },
);
