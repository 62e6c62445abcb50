/**
 * The pages of the site, as its sidebar lists them: groups of titles and files. A page that is not here comes last, under its
 * own heading.
 *
 * @type {{text: string, pages: Record<string, string>}[]}
 */
export const GROUPS = [
  {
    text: 'Start',
    pages: {
      'Quick start': 'quick-start.md',
      'Create, init, migrate': 'init.md',
      'From enhanced': 'migrate/enhanced.md',
      'From the Rsbuild plugin': 'migrate/rsbuild-plugin.md',
      'From webpack': 'migrate/webpack.md',
      Compatibility: 'compatibility.md',
    },
  },
  {
    text: 'Guides',
    pages: {
      Rsbuild: 'rsbuild.md',
      Sharing: 'sharing.md',
      Startup: 'startup.md',
      'Early hints': 'hints.md',
      'Contracts and CI': 'contract.md',
      'Types across remotes': 'types.md',
      'Dynamic remotes': 'dynamic-remotes.md',
      'Preload remotes': 'preload.md',
      'Loading and failure views': 'failure-views.md',
      'When remotes fail': 'faults.md',
      'Observe loads': 'observe.md',
      'Where remotes may come from': 'allowed-origins.md',
      'Styles and isolation': 'styling.md',
      'Offline builds and locks': 'offline.md',
      'Integrity of remotes': 'security.md',
      'Content Security Policy': 'content-security-policy.md',
      'React Router': 'bridge.md',
      'A day with fedpack': 'a-day.md',
      'Development servers': 'development.md',
      'Errors in the page': 'overlay.md',
      'Override a remote': 'overrides.md',
      'Unit tests': 'testing.md',
    },
  },
  { text: 'Recipes', pages: { 'Common problems': 'recipes.md' } },
  {
    text: 'Command line',
    pages: { Commands: 'cli.md', 'fedpack dev': 'dev.md', 'fedpack check': 'check.md', 'fedpack graph': 'graph.md' },
  },
  {
    text: 'Reference',
    pages: {
      Options: 'options.md',
      Diagnostics: 'errors/README.md',
      'How the runtime works': 'architecture.md',
      'Runtime size': 'runtime.md',
    },
  },
];
