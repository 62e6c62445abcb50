/**
 * What the start of a build needs if an entry imports shared or remote modules statically: such an entry waits for them, or is told where
 * it should have. Other builds have none of it, as the module that starts their runtime doesn't require this one.
 */
export { explainEarlyImports } from './early-imports';
export { createStartup } from './startup';
