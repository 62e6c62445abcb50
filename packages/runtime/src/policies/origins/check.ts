import { matchesOrigin } from './pattern';

/** Decides whether a remote may come from a URL. */
export type Decide = (url: URL, remote: string) => boolean;

/** Throws unless a URL is one that a remote may come from. */
export type Check = (remote: string, url: string) => void;

/** A longer URL is cut in messages. */
const MOST_SHOWN = 200;

/** Creates the check: for a list of patterns, or for the application's own function. */
export function createCheck(patterns: string[] | undefined, decide: Decide | undefined): Check {
  const known = new Map<string, boolean>();
  const isAllowed = (url: URL, remote: string) =>
    isOwn(url) ||
    // What a function returns is data: a promise would be true.
    (decide ? decide(url, remote) === true : (patterns ?? []).some((pattern) => matchesOrigin(url, pattern)));
  return (remote, text) => {
    const url = parse(text);
    const key = `${url?.protocol}//${url?.host}`;
    const allowed = (decide ? undefined : known.get(key)) ?? (url !== undefined && isAllowed(url, remote));
    if (!decide) {
      known.set(key, allowed);
    }
    if (!allowed) {
      throw new Error(refusal(remote, url));
    }
  };
}

const base = () => (typeof location === 'object' ? location?.href : undefined);

function parse(text: string): URL | undefined {
  try {
    return new URL(text, base());
  } catch {
    return undefined;
  }
}

/** The page's own origin needs no permission. */
function isOwn(url: URL): boolean {
  return (
    typeof location === 'object' &&
    url.origin !== 'null' &&
    url.origin === location?.origin &&
    url.protocol === location.protocol
  );
}

function refusal(remote: string, url: URL | undefined): string {
  const shown = url ? url.href.slice(0, MOST_SHOWN) : 'what it is loaded from is no URL';
  const remedy = url ? `Add ${url.protocol}//${url.host} to security.origins if it is trusted` : 'Give it a URL';
  return `FED024: remote "${remote}" is refused: security.origins does not allow ${shown}. ${remedy}, or load the remote from an origin that is there.`;
}
