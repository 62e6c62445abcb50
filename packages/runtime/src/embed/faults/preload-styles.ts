/**
 * A runtime plugin that preloads the style sheets of remotes without applying them: the bundler takes a style sheet that it finds on
 * the page for loaded, although it may be late, or missing. Prebuilt runtimes do this in their own `preloadAssets`.
 */
export const preloadStylesPlugin = {
  name: 'fedpack-preload-styles',
  createLink({ attrs }: { attrs?: Record<string, string> }): void {
    if (attrs?.rel === 'stylesheet') {
      Object.assign(attrs, { rel: 'preload', as: 'style' });
    }
  },
};
