import { join } from 'node:path';
import { buildWorkspace } from '@acme/workspace/build.mjs';
import { appFolder, apps } from '@acme/workspace/scripts/apps.mjs';
import { assertEvaluatesNothing } from '../../support/evaluations.mjs';

/** The production tests run on what the sources say now. No script of it may evaluate text. */
export default async function build(): Promise<void> {
  await buildWorkspace();
  for (const { name } of apps) {
    await assertEvaluatesNothing(join(appFolder(name), 'dist'));
  }
}
