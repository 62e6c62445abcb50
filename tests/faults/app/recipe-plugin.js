/** The lifecycles of the failures that the plugin was asked about. */
export const asked = [];

/**
 * The plugin that the documentation of `@module-federation` shows for remotes that fail: another manifest in the place of one that can't be
 * loaded, and a component in the place of one that can't. Only the component is not React's.
 */
export const fallbackPlugin = (config) => ({
  name: 'fallback-plugin',
  async errorLoadRemote(args) {
    asked.push(args.lifecycle);
    // Handle component loading errors
    if (args.lifecycle === 'onLoad') {
      const fallbackComponent = () => config.errorMessage;
      return () => ({
        __esModule: true,
        default: fallbackComponent,
      });
    }

    // Handle entry file loading errors
    if (args.lifecycle === 'afterResolve') {
      try {
        // Try to use backup service
        const response = await fetch(config.backupEntryUrl);
        if (!response.ok) {
          throw new Error(`Failed to fetch backup entry: ${response.statusText}`);
        }
        const backupManifest = await response.json();
        console.info('Successfully using backup entry');
        return backupManifest;
      } catch (error) {
        console.error('Failed to use backup entry:', error);
        // If backup service also fails, return original arguments
        return args;
      }
    }

    return args;
  },
});
