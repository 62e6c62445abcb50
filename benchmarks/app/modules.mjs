import { fromModule, generatedPackages, moduleName, remoteAlias } from './names.mjs';
import { componentCount, importsOf, remoteUse } from './shape.mjs';

/**
 * The source of a module of the application.
 *
 * @param {import('../cases.mjs').Case} one
 * @param {number} index
 * @param {number} [revision] what an edit changes: a constant in the emitted code
 * @returns {{extension: '.tsx' | '.ts', source: string}}
 */
export function moduleSource(one, index, revision = 0) {
  return index < componentCount(one)
    ? { extension: '.tsx', source: component(one, index, revision) }
    : { extension: '.ts', source: plain(one, index, revision) };
}

function component(one, index, revision) {
  const name = moduleName(index);
  const { children, helpers } = importsOf(one, index);
  const packages = generatedPackages(one);
  const used = packages.length > 0 ? packages[index % packages.length] : undefined;
  const remote = remoteUse(one, index);
  const type = one.typed ? ': ReactElement' : '';
  return `import { ${type ? 'type ReactElement, ' : ''}${remote?.isLazy ? 'lazy, useState' : 'useState'} } from 'react';
${lines(helpers, (helper) => `import { label as label${helper} } from '${fromModule(helper)}';`)}
${lines(children, (child) => `import ${moduleName(child)} from '${fromModule(child)}';`)}
${used ? `import { describe } from '${used}';` : ''}
${remote ? importOfRemote(remote) : ''}

const revision = ${revision};

export interface ${name}Props {
  depth: number;
  title?: string;
}

export default function ${name}({ depth, title = '${name}' }: ${name}Props)${type} {
  const [count, setCount] = useState<number>(0);
  const isDeep: boolean = depth > 3;
  return (
    <section className="${name.toLowerCase()}" data-revision={revision} hidden={isDeep && count < 0}>
      <h2>{title}${used ? ' {describe(count)}' : ''}${remote && !remote.isLazy ? ' {remote}' : ''}</h2>
      <button type="button" onClick={() => setCount((before) => before + 1)}>
        ${helpers.map((helper) => `{label${helper}(count)}`).join(' ')}
      </button>
${lines(children, (child) => `      <${moduleName(child)} depth={depth + 1} />`)}
      ${remote?.isLazy ? '<Remote />' : ''}
    </section>
  );
}
`;
}

function importOfRemote({ remote, isLazy }) {
  const alias = remoteAlias(remote);
  return isLazy ? `const Remote = lazy(() => import('${alias}/Widget'));` : `import remote from '${alias}/value';`;
}

function plain({ typed }, index, revision) {
  const name = moduleName(index);
  return `export type Unit = 'none' | 'once' | 'often';

const revision: number = ${revision};
const words: Record<Unit, string> = { none: 'not yet ${name}', once: 'once ${name}', often: 'times ${name}' };

function unitOf(count: number): Unit {
  if (count === 0) return 'none';
  return count === 1 ? 'once' : 'often';
}

export function label(count: number): string {
  const unit = unitOf(count + revision);
  return unit === 'often' ? \`\${count} \${words[unit]}\` : words[unit];
}

export const unused${index}${typed ? ': number[]' : ''} = [${index}, ${index + 1}, ${index + 2}].map((value) => value * 2);
`;
}

const lines = (items, text) => items.map(text).join('\n');
