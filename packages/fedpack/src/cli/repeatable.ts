import { Option } from 'commander';

/**
 * An option that may be given several times: a list, empty unless it is given.
 *
 * @param flags as Commander takes them: `--remote <url>`
 */
export function repeatable(flags: string, description: string): Option {
  // Without a description of the default, help shows `[]`, which tells nobody anything.
  return new Option(flags, description).argParser(collect).default([], 'none');
}

function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}
