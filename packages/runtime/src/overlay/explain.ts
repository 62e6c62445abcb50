import { explainShare } from './explain-share';
import { type ErrorText, type Failure, readError } from './failure';
import { keyOf, type Problem, remoteKey } from './problem';
import { similar } from './similar';
import { line, lines, plainUrl, quoted } from './text';

/** What a rule says: the rest of the problem is the same for all. */
interface Said {
  kind: string;
  what: string;
  next: string;
  page: string;
  /** Whether it is about one exposed module, not about all of the remote. */
  ofExpose?: boolean;
  url?: string;
  detail?: string;
  /** Where the error has none yet: plugins hear of a manifest before the runtime has made its own error of it. */
  code?: string;
}

type Rule = (failure: Failure, text: ErrorText, remote: string) => Said | undefined;

/** The most names that a sentence lists. */
const MOST_NAMES = 8;

const FAULTS = 'faults';

/** The first that fits says it. */
const RULES: Rule[] = [
  ({ id }, { code }) =>
    code === 'RUNTIME-004'
      ? {
          kind: 'unknown',
          what: `No remote is registered for ${quoted(id ?? 'what was asked for')}.`,
          next: 'Add it to `remotes`, or call `registerRemotes` before `loadRemote`.',
          page: 'dynamic-remotes',
          ofExpose: true,
        }
      : undefined,
  (failure, { message, code }, remote) => {
    const name = /^Module "([^"]*)" does not exist in container/.exec(message)?.[1];
    return name !== undefined || code === 'RUNTIME-014'
      ? {
          kind: 'expose',
          what: `Remote ${remote} doesn’t expose ${quoted(failure.expose ?? name ?? 'what was asked for')}.`,
          next: suggestion(failure.expose ?? name ?? '', failure.exposes),
          page: FAULTS,
          ofExpose: true,
        }
      : undefined;
  },
  (_, { cause, message }, remote) => {
    const late = /[^\n:]* does not (?:come|end|answer) within [\d.]+ s/.exec(cause || message)?.[0];
    return late
      ? {
          kind: 'late',
          what: `Remote ${remote} takes too long: ${line(late)}.`,
          next: 'Check its server. The option `remoteTimeout` says how long a host waits.',
          page: FAULTS,
        }
      : undefined;
  },
  ({ stage }, { code, cause, message }, remote) =>
    code === 'RUNTIME-003' || code === 'RUNTIME-013' || (stage === 'manifest' && !code)
      ? { kind: 'manifest', ...manifestProblem(cause || message, remote), page: FAULTS }
      : undefined,
  ({ stage }, { code, cause, message }, remote) =>
    code === 'RUNTIME-015' || (stage === 'init' && !code)
      ? {
          kind: 'init',
          what: `The container of remote ${remote} can’t be initialised: ${sentence(cause || message)}`,
          next: 'The console of this page shows the error. It comes from the remote’s code.',
          page: FAULTS,
        }
      : undefined,
  (_, { code, entry }, remote) =>
    code === 'RUNTIME-001' || code === 'RUNTIME-002'
      ? {
          kind: 'container',
          what: `The entry of remote ${remote} ran, but left no container of this name.`,
          next: 'Either it throws, which the console of this page shows, or the remote’s own configuration has a different `name`.',
          page: FAULTS,
          url: entry,
        }
      : undefined,
  ({ stage }, { code, cause, message, entry }, remote) =>
    code === 'RUNTIME-008' || (stage === 'entry' && !code)
      ? {
          kind: 'entry',
          what: `The entry of remote ${remote} can’t be loaded: ${sentence(cause || message)}`,
          next: 'Check that its server runs: open the address, and look at the console of this page.',
          page: FAULTS,
          url: entry,
        }
      : undefined,
  ({ expose }, { name, message, request }, remote) =>
    name === 'ChunkLoadError' || /^Loading (?:CSS )?chunk /.test(message)
      ? {
          kind: 'chunk',
          what: `A file of ${module(expose)} of remote ${remote} can’t be loaded: ${sentence(message)}`,
          next: 'Check that its server still has the file. If the remote has been rebuilt, reload the page.',
          page: FAULTS,
          ofExpose: true,
          url: request,
        }
      : undefined,
  ({ expose }, { message }, remote) =>
    message.startsWith('Module build failed')
      ? {
          kind: 'build',
          what: `${module(expose)} of remote ${remote} could not be built.`,
          next: 'Fix it in the remote. This message then goes away by itself.',
          page: 'development',
          ofExpose: true,
          detail: message,
        }
      : undefined,
  ({ expose, stage, error }, { message, stack }, remote) => ({
    kind: stage === 'factory' ? 'threw' : 'failed',
    what:
      stage === 'factory'
        ? `${module(expose)} of remote ${remote} throws when it is evaluated: ${sentence(nameAndMessage(error))}`
        : `${module(expose)} of remote ${remote} can’t be used: ${sentence(message)}`,
    next: 'The console of this page shows the error, and where it comes from.',
    page: FAULTS,
    ofExpose: true,
    detail: stack,
  }),
];

/** Says of a failure of a remote what has happened, and what to do. */
export function explain(failure: Failure): Problem {
  const text = readError(failure.error);
  const name = failure.remote ?? failure.id?.split('/')[0] ?? 'unknown';
  const share = explainShare(text, failure.remote);
  if (share) {
    return share;
  }
  // The last rule fits everything.
  const said = RULES.map((rule) => rule(failure, text, quoted(name))).find(Boolean) as Said;
  return {
    key: remoteKey(name, said.ofExpose ? failure.expose : '') + keyOf(said.kind),
    level: 'error',
    subject: line(name, 100),
    code: text.code ?? said.code,
    what: said.what,
    next: said.next,
    page: said.page,
    url: plainUrl(said.url ?? failure.entry ?? '') || undefined,
    detail: said.detail && lines(said.detail, 2000),
  };
}

const module = (expose: string | undefined) => (expose ? quoted(expose) : 'A module');

function nameAndMessage(error: unknown): string {
  const { name, message } = readError(error);
  return name && name !== 'Error' ? `${name}: ${message}` : message;
}

/** A text of someone else as the end of a sentence. */
const sentence = (text: string) => (text ? line(text).replace(/[.\s]*$/, '.') : 'the console says more.');

/** How the runtime begins when it can't reach a manifest. */
const UNREACHED = /^it can't be reached: /;

/** What the runtime asks when it can't reach a manifest, which the remedy answers. */
const ASKS = /[.:]? Does it run, and does it allow this origin \(CORS\)\?/;

function manifestProblem(cause: string, remote: string): Pick<Said, 'code' | 'what' | 'next'> {
  if (cause.includes('not a manifest:')) {
    return {
      code: 'RUNTIME-013',
      what: `Remote ${remote} has something else at the address of its manifest: ${sentence(cause)}`,
      next: 'Check the address in `remotes`: it has to lead to the `mf-manifest.json` of the remote’s build.',
    };
  }
  return {
    code: 'RUNTIME-003',
    what: `The manifest of remote ${remote} can’t be loaded: ${sentence(cause.replace(ASKS, '').replace(UNREACHED, ''))}`,
    next: cause.includes("can't be reached")
      ? 'Start the remote. If it runs, let its server allow this page to read its files (CORS).'
      : 'Open the address. It has to be that of the remote’s manifest.',
  };
}

function suggestion(expose: string, exposes: readonly string[] = []): string {
  const meant = similar(expose, exposes);
  const list = (names: readonly string[]) => names.slice(0, MOST_NAMES).map(quoted).join(', ');
  if (meant.length > 0) {
    return `Did you mean ${list(meant)}?`;
  }
  const more = exposes.length > MOST_NAMES ? ' and more' : '';
  return exposes.length > 0
    ? `It exposes ${list(exposes)}${more}.`
    : 'Look at `exposes` of the remote, and restart its server after a change there.';
}
