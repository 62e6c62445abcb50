// Written by `npm run options` from packages/fedpack/schema/options.schema.json.

/** The options that `fedpack init` offers: their flags and questions, or the value that it sets. */
export const OFFERED = {
  name: {
    flag: '--name <name>',
    help: 'name in the federation (default: the one in package.json)',
    question: 'Its name in the federation',
  },
  exposes: {
    flag: '--expose <file>',
    help: 'module to expose, such as ./Cart=./src/Cart.tsx; repeatable',
  },
  remotes: {
    flag: '--remote-url <url>',
    help: 'remote to load, such as cart@http://localhost:3001/mf-manifest.json; repeatable',
    question: 'A remote that it loads: its name, @, and the URL of its manifest',
  },
  shared: { value: { auto: true } },
} as const;
