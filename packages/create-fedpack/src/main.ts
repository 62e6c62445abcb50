/** `npm create fedpack`. In here: how it starts and ends. */
import { create } from './create.js';
import { UserError } from './error.js';

try {
  await create(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`create-fedpack: ${error.message}\n`);
  process.exitCode = 2;
}
