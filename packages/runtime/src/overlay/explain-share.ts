import type { ErrorText } from './failure';
import { keyOf, type Problem } from './problem';
import { line, quoted } from './text';

/** How the runtime says that a singleton doesn't fit, with `strictVersion`. */
const MISMATCH =
  /Version (\S+) from (\S+) of shared singleton module (\S+) does not satisfy the requirement of (\S+) which needs ([^)]*)/;

/** What has to be known of a singleton whose version doesn't fit. */
export interface Mismatch {
  share: string;
  version: string;
  /** Who provides the version. */
  from: string;
  /** Who needs another one. */
  consumer: string;
  range: string;
  level: Problem['level'];
}

/** Says which versions of a singleton don't fit. */
export const explainMismatch = ({ share, version, from, consumer, range, level }: Mismatch): Problem => ({
  key: keyOf('share', share, 'mismatch', consumer),
  level,
  subject: line(consumer, 100),
  what: `${quoted(consumer)} needs ${line(share, 100)} ${line(range, 100)}, but the page has ${line(version, 100)}, of ${quoted(from)}: it is a singleton.`,
  next: `Bring both to one version of ${line(share, 100)}, or widen \`requiredVersion\` where it works with both.`,
  page: 'sharing',
});

/** Says what is wrong with a shared module, if an error is about one. */
export function explainShare({ message, code }: ErrorText, remote: string | undefined): Problem | undefined {
  const missing = /^Shared module (\S+) doesn't exist in shared scope ([^\n]*)\n?([^\n]*)/.exec(message);
  if (missing) {
    const [, share = '', scope = '', more = ''] = missing;
    return {
      key: keyOf('share', share, 'missing'),
      level: 'error',
      subject: line(remote ?? /^(\S+) asks for/.exec(more)?.[1] ?? share, 100),
      what: `Nothing on the page provides the shared module ${quoted(share)} in scope ${quoted(scope)}. ${line(more, 600)}`,
      next: 'Share it in the host, which provides what it imports, or remove `import: false`.',
      page: 'sharing',
    };
  }
  const mismatch = MISMATCH.exec(message);
  if (mismatch) {
    const [, version = '', from = '', share = '', consumer = '', range = ''] = mismatch;
    return explainMismatch({ share, version, from, consumer, range, level: 'error' });
  }
  const early = /^(?:Shared|Remote) module is not available for eager consumption: ([^\n]*)\n?([^\n]*)/.exec(message);
  if (early || code === 'RUNTIME-005' || code === 'RUNTIME-006') {
    const share = early?.[1] ?? /"sharedPkgName":\s*"([^"]*)"/.exec(message)?.[1] ?? 'a module';
    return {
      key: keyOf('share', share, 'early'),
      level: 'error',
      subject: line(remote ?? share, 100),
      code,
      what: `${quoted(share)} is needed before it could be loaded. ${line(early?.[2] ?? '')}`.trim(),
      next: "Import the application behind `import('./bootstrap')`, or set `experiments.asyncStartup`.",
      page: 'startup',
    };
  }
  return undefined;
}
