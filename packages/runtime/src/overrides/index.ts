/**
 * Overrides of remotes: a page shows a remote that is under development in the place of the deployed one. For a page that lets it, by
 * having this runtime plugin.
 */
export { default, type OverridesOptions } from './plugin';
