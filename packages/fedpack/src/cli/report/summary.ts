import type { CheckResult, Diagnostic } from '../../binding/native-types.js';

/** The numbers of a report. */
export interface Summary {
  apps: number;
  errors: number;
  warnings: number;
  /** Ranges that `--fix` can write. */
  fixable: number;
}

export function summarize({ apps, diagnostics, fixes }: CheckResult): Summary {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  return { apps: apps.length, errors: count('error'), warnings: count('warning'), fixable: fixes.length };
}

/** `3 apps: 1 error, no warnings; fedpack check --fix can fix 1 range` */
export function summaryLine(summary: Summary): string {
  const { apps, errors, warnings, fixable } = summary;
  const found = `${plural(apps, 'app')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  return fixable > 0 ? `${found}; fedpack check --fix can fix ${plural(fixable, 'range')}` : found;
}

export function plural(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
