import type { Colors } from '../colors.js';

/** Prints the lines of several programs, each below the name of its own. */
export interface View {
  /** A line of an app. */
  line(app: string, text: string): void;
  /** A line of this program. */
  say(text: string): void;
}

const OWN = 'fedpack';

/**
 * Creates a view.
 *
 * @param names those of the apps
 * @param print writes a line
 */
export function createView(names: readonly string[], colors: Colors, print: (line: string) => void): View {
  const width = Math.max(...[OWN, ...names].map((name) => name.length));
  const paints = [colors.cyan, colors.magenta, colors.green, colors.yellow, colors.blue];
  const heads = new Map(
    names.map((name, index) => [name, (paints[index % paints.length] ?? String)(`${name.padEnd(width)} │ `)]),
  );
  // A colour that a line leaves on would be that of all below it.
  const reset = colors.isColorSupported ? '\u001b[0m' : '';
  return {
    line: (app, text) => print(`${heads.get(app) ?? ''}${text}${text.includes('\u001b') ? reset : ''}`),
    say: (text) => print(`${colors.bold(OWN.padEnd(width))} │ ${text}`),
  };
}
