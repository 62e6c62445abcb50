import { parseArgs } from 'node:util';
import { UserError } from './error.js';
import { TEMPLATES } from './templates.js';

/** What the command is called with. */
export interface Args {
  folder?: string;
  template?: string;
  help: boolean;
}

export const HELP: string = `npm create fedpack@latest [folder] [-- --template <template>]

Templates:
${Object.entries(TEMPLATES)
  .map(([name, what]) => `  ${name.padEnd(16)} ${what}`)
  .join('\n')}
`;

/** @throws UserError for what can't be read */
export function readArgs(args: readonly string[]): Args {
  const { values, positionals } = parsed(args);
  const { template, help = false } = values;
  const [folder, ...rest] = positionals;
  if (rest.length > 0) throw new UserError(`expected one folder, got ${positionals.join(', ')}`);
  if (template !== undefined && !Object.hasOwn(TEMPLATES, template)) {
    throw new UserError(`unknown template ${template}; choose one of ${Object.keys(TEMPLATES).join(', ')}`);
  }
  return { help, ...(folder !== undefined && { folder }), ...(template !== undefined && { template }) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { template: { type: 'string', short: 't' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}
