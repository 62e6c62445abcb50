import type { Change } from '../config-change.js';
import type { RuleContext } from '../rule-context.js';

/** The runtime's own files. The prebuilt ones are respected as they are, and those in ES5 need nothing. */
const RUNTIME: readonly RegExp[] = [
  /[\\/]@module-federation[\\/]/,
  /[\\/]@fedpack[\\/](?:react|runtime)[\\/]dist[\\/](?!es5|hot|prebuilt)/,
];

/** Lets the runtime be compiled for the browsers of the application: packages are not, unless they are named. */
export function sourceInclude({ config }: RuleContext): Change[] {
  const value = [...(config.source?.include ?? []), ...RUNTIME];
  return [{ path: 'source.include', value, why: 'some browsers do not support the syntax of the runtime' }];
}
