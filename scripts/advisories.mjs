// `npm run advisories`: looks for known vulnerabilities in what the crates bring into the binding.
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(
  async () => {
    const [{ ensureTool }, { run }] = await Promise.all([import('./lib/tools.mjs'), import('./lib/run.mjs')]);
    await run([await ensureTool('cargo-deny'), '--locked', 'check', 'advisories']);
    return 0;
  },
  { claim: false },
);
