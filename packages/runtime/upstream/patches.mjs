import { join } from 'node:path';

const CSP = join(import.meta.dirname, '../src/csp');

/**
 * A change of one of upstream's modules, below `node_modules/@module-federation`: it imports a function of ours, and texts of it are
 * replaced.
 *
 * @typedef {object} Patch
 * @property {string} use the name of the function
 * @property {string} from its module, below `src/csp`
 * @property {[text: string, replacement: string][]} texts each stands in the module once
 */

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: texts of upstream
/**
 * What upstream does otherwise than pages with a content security policy allow: it evaluates text, and loads scripts by plain URLs.
 *
 * @type {Record<string, Patch[]>}
 */
export const patches = {
  'sdk/dist/utils.js': [
    {
      use: 'getPublicPath',
      from: join(CSP, 'public-path.ts'),
      texts: [
        [
          `if (!module.getPublicPath.startsWith("function")) publicPath = new Function(module.getPublicPath)();
		else publicPath = new Function("return " + module.getPublicPath)()();`,
          'publicPath = getPublicPath(module.getPublicPath);',
        ],
      ],
    },
  ],
  'sdk/dist/dom.js': [
    {
      use: 'toScriptUrl',
      from: join(CSP, 'script-url.ts'),
      texts: [['if (!script.src) script.src = info.url;', 'if (!script.src) script.src = toScriptUrl(info.url);']],
    },
    {
      use: 'setNonce',
      from: join(CSP, 'nonce.ts'),
      texts: [
        ['	let executionError = null;', '	if (needAttach) setNonce(script);\n	let executionError = null;'],
        ['	const onLinkComplete = ', '	setNonce(link);\n	const onLinkComplete = '],
      ],
    },
  ],
  'sdk/dist/node.js': [
    {
      use: 'importModule',
      from: join(CSP, 'import-module.ts'),
      texts: [['new Function("name", `return import(name)`)(name)', 'importModule(name)']],
    },
  ],
  'runtime-core/dist/utils/load.js': [
    {
      use: 'toScriptUrl',
      from: join(CSP, 'script-url.ts'),
      texts: [
        [
          'if (typeof FEDERATION_ALLOW_NEW_FUNCTION !== "undefined") new Function("callbacks", `import("${url}")${importCallback}`)([resolve, rejectEntry]);\n			else import(',
          'import(',
        ],
        ['				url\n)', '				toScriptUrl(url)\n)'],
        [
          'if (typeof __system_context__ === "undefined") System.import(entry).then(resolve).catch(reject);\n			else new Function("callbacks", `System.import("${entry}")${importCallback}`)([resolve, reject]);',
          'System.import(entry).then(resolve).catch(reject);',
        ],
      ],
    },
  ],
  'webpack-bundler-runtime/dist/init.js': [
    {
      use: 'useBundler',
      from: join(CSP, 'bundler.ts'),
      texts: [
        ['function init({ webpackRequire }) {', 'function init({ webpackRequire }) {\n	useBundler(webpackRequire);'],
      ],
    },
  ],
};
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: texts of upstream
