import { generatedPackages, remoteAlias } from './names.mjs';

/** The version of everything that is generated. */
const VERSION = '1.2.0';
const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

/**
 * The generated packages, and stand-ins for the remotes: what a build without federation has in their place.
 *
 * @param {import('../cases.mjs').Case} one
 * @returns {Record<string, string>} text by path
 */
export function packageFiles(one) {
  const files = {};
  for (const name of generatedPackages(one)) {
    const folder = `node_modules/${name}`;
    files[`${folder}/package.json`] = packageJson(name);
    files[`${folder}/index.js`] =
      "export { describe } from './lib/describe.js';\nexport { units } from './lib/units.js';\n";
    files[`${folder}/lib/describe.js`] =
      `import { units } from './units.js';\n\nexport function describe(count) {\n  return \`${name}: \${count} \${units[count % units.length]}\`;\n}\n`;
    files[`${folder}/lib/units.js`] = `export const units = ['pieces', 'parts', '${name}'];\n`;
  }
  for (let remote = 0; remote < one.remotes; remote++) {
    const name = remoteAlias(remote);
    files[`node_modules/${name}/package.json`] = packageJson(name);
    files[`node_modules/${name}/Widget.js`] = `export default function Widget() {\n  return '${name}';\n}\n`;
    files[`node_modules/${name}/value.js`] = `export default '${name}';\n`;
  }
  return files;
}

/**
 * @param {import('../cases.mjs').Case} one
 * @param {string} react the version of React
 * @param {string} [name] by which a bundler tells its chunks from those of other applications
 * @returns {string} the application's package.json
 */
export function appPackageJson(one, react, name = 'bench-app') {
  const generated = Object.fromEntries(generatedPackages(one).map((name) => [name, '^1.0.0']));
  return json({
    name,
    version: '1.0.0',
    private: true,
    dependencies: { react: `^${react}`, 'react-dom': `^${react}`, ...generated },
  });
}

function packageJson(name) {
  const exports = { '.': './index.js', './*': './*.js', './package.json': './package.json' };
  return json({ name, version: VERSION, type: 'module', main: './index.js', sideEffects: false, exports });
}
