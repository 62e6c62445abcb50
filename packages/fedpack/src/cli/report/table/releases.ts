import type { AppRow, Release } from '../../../binding/native-types.js';
import { linesOf, nameOf } from '../../../release/describe.js';
import { printable } from '../../../remote/printable.js';
import type { Colors } from '../../colors.js';
import { wrap } from './wrap.js';

/** The deployed releases of apps of the workspace, each with what differs. */
export function releases(apps: readonly AppRow[], width: number, colors: Colors): string {
  const here = apps.filter(({ deployed }) => !deployed);
  return here.flatMap(({ name, releases: own }) => own.map((one) => block(name, one, width, colors))).join('\n\n');
}

function block(app: string, release: Release, width: number, colors: Colors): string {
  const [head = '', ...more] = wrap(`deployed release of ${printable(app)}: ${printable(nameOf(release))}`, width);
  const lines = linesOf(release).flatMap((line) => {
    const [first = '', ...rest] = wrap(printable(line), width - 4);
    return [`  ${first}`, ...rest.map((part) => `    ${part}`)];
  });
  const same = colors.dim('  same as here');
  return [colors.bold(head), ...more.map((line) => `  ${line}`), ...(lines.length > 0 ? lines : [same])].join('\n');
}
