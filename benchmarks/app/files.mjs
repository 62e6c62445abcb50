import { floorFiles } from './floor.mjs';
import { moduleSource } from './modules.mjs';
import { moduleName, modulePath, pageName } from './names.mjs';
import { appPackageJson, packageFiles } from './packages.mjs';

const TSCONFIG = {
  compilerOptions: {
    strict: true,
    target: 'es2022',
    module: 'preserve',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom'],
    jsx: 'react-jsx',
    types: [],
    skipLibCheck: true,
  },
  include: ['src'],
};

/** The generated packages are JavaScript. */
const PACKAGES = `declare module '@bench/*' {
  export function describe(count: number): string;
  export const units: string[];
}
`;

/**
 * All files of a generated application but React itself. The same case gives the same text.
 *
 * @param {import('../cases.mjs').Case} one
 * @param {string} react the version of React
 * @returns {Record<string, string>} text by path, relative to the application's folder
 */
export function appFiles(one, react) {
  const files = { 'package.json': appPackageJson(one, react), ...packageFiles(one), ...floorFiles(one) };
  if (one.typed) {
    files['tsconfig.json'] = `${JSON.stringify(TSCONFIG, undefined, 2)}\n`;
    files['src/packages.d.ts'] = PACKAGES;
  }
  for (let page = 0; page < one.entries; page++) Object.assign(files, pageFiles(page));
  for (let index = 0; index < one.modules; index++) {
    const { path, source } = moduleFile(one, index);
    files[path] = source;
  }
  return files;
}

/**
 * @param {import('../cases.mjs').Case} one
 * @param {number} index of a module
 * @param {number} [revision] of its text
 * @returns {{path: string, source: string}}
 */
export function moduleFile(one, index, revision) {
  const { extension, source } = moduleSource(one, index, revision);
  return { path: `${modulePath(index).slice(2)}${extension}`, source };
}

/** A page loads what it shows asynchronously, as applications with shared packages do; its component is one of the tree. */
function pageFiles(page) {
  const name = pageName(page);
  const component = moduleName(page);
  return {
    [`src/pages/${name}.ts`]: `import('./${name}.boot');\n`,
    [`src/pages/${name}.boot.tsx`]: `import { createRoot } from 'react-dom/client';
import ${component} from '../${modulePath(page).slice('./src/'.length)}';

createRoot(document.getElementById('root') as HTMLElement).render(<${component} depth={0} />);
`,
  };
}
