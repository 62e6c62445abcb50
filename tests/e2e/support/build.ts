import { buildWorkspace } from '@acme/workspace/build.mjs';

/** The production tests run on what the sources say now. */
export default buildWorkspace;
