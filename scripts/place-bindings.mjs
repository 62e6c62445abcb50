// Puts bindings that were built elsewhere into their packages in npm/: `node scripts/place-bindings.mjs FOLDER`.
import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';

const { positionals } = parseArgs({ allowPositionals: true });
const [folder] = positionals;

if (!folder) {
  console.error('usage: node scripts/place-bindings.mjs FOLDER, with fedpack.<platform>.node at any depth');
  process.exitCode = 1;
} else {
  await bootstrap(
    async () => {
      const { placeBindings } = await import('./lib/place-bindings.mjs');
      placeBindings(folder);
      return 0;
    },
    { claim: false },
  );
}
