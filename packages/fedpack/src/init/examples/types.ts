import type { Framework } from '../project/project.js';

/** Declarations for the modules of a remote whose sources aren't at hand. */
export const DECLARATIONS = './src/remotes.d.ts';

/** Adds those of a remote; what is declared already stays. */
export function declareRemote(text: string | undefined, remote: string, framework: Framework): string {
  if (text?.includes(`'${remote}/*'`) || text?.includes(`"${remote}/*"`)) return text;
  const head =
    text === undefined ? '// Modules of remotes. A declaration of one module goes before that of all.\n' : text;
  return `${head}\ndeclare module '${remote}/*' {\n${BODIES[framework ?? 'none']}}\n`;
}

const BODIES: Record<NonNullable<Framework> | 'none', string> = {
  react: "  const Component: import('react').ComponentType;\n  export default Component;\n",
  vue: "  const Component: import('vue').DefineComponent;\n  export default Component;\n",
  none: '  const value: unknown;\n  export default value;\n',
};
