// Puts `napi-binding.d.ts` in place: the types of everything that Rspack's own binding exports. The crates that this
// binding links are those of one version of @rspack/binding, so its generated declarations are ours as well. It is
// installed under another name, which an override of `@rspack/binding` does not reach.
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const stock = dirname(createRequire(import.meta.url).resolve('rspack-binding/package.json'));
copyFileSync(join(stock, 'napi-binding.d.ts'), new URL('napi-binding.d.ts', import.meta.url));
