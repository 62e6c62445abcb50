import { buildKey, type Problem } from '../problem';
import { line, lines, textOfHtml } from '../text';

/** What a development server has told its page, as far as it is about problems. */
export type Told =
  | { kind: 'hash'; hash: string }
  /** The build has no mistakes; what was wrong before is over. */
  | { kind: 'clean' }
  | { kind: 'errors' | 'warnings'; texts: string[]; editor?: string };

/** The most mistakes of a build that are shown. */
const MOST = 5;

/** Reads a message of the development server of Rsbuild or of Rspack. Servers are as foreign as what they build. */
export function readMessage(data: unknown): Told | undefined {
  const { type, data: content } = parse(data);
  switch (type) {
    case 'hash':
      return typeof content === 'string' ? { kind: 'hash', hash: content } : undefined;
    case 'ok':
    case 'still-ok':
      return { kind: 'clean' };
    case 'errors':
    case 'warnings':
      return { kind: type, texts: texts(content), ...editor(content) };
    default:
      return undefined;
  }
}

/** Whether a message turns on the overlay of Rspack's development server, which ours stands for. */
export const turnsOverlayOn = (data: unknown): boolean => parse(data).type === 'overlay';

/** What a build says, as a problem. */
export function buildProblem(name: string, kind: 'errors' | 'warnings', texts: readonly string[]): Problem {
  const level = kind === 'errors' ? 'error' : 'warning';
  const more = texts.length - MOST;
  const shown = texts.slice(0, MOST).map((text) => lines(text, 3000));
  const count = texts.length === 1 ? `${level === 'error' ? 'an' : 'a'} ${level}` : `${texts.length} ${level}s`;
  return {
    key: buildKey(name, level),
    level,
    subject: line(name, 100),
    what: `The build of ${line(name, 100)} has ${count}.`,
    detail: [...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n\n'),
    next:
      level === 'error' ? 'Fix it and save. Until then, the page keeps the last version that was built.' : undefined,
  };
}

function parse(data: unknown): { type?: unknown; data?: unknown } {
  try {
    return Object(JSON.parse(String(data)));
  } catch {
    return {};
  }
}

/** Rsbuild sends texts, and HTML of those that its overlay is to show; Rspack’s server sends texts or errors. */
function texts(content: unknown): string[] {
  if (Array.isArray(content)) {
    return content.map(textOfError);
  }
  const { text, html } = Object(content) as { text?: unknown; html?: unknown };
  return Array.isArray(text) && html !== '' ? text.map((each) => lines(each)) : [];
}

/** The path on the server that opens the file of the first mistake, as the tool's own overlay asks for it. */
function editor(content: unknown): { editor?: string } {
  const { html } = Object(content) as { html?: unknown };
  const file = typeof html === 'string' ? / data-file="([^"]{1,1000})"/.exec(html)?.[1] : undefined;
  if (file) {
    return { editor: `/__open-in-editor?file=${encodeURIComponent(textOfHtml(file))}` };
  }
  const { moduleIdentifier } = Object(Array.isArray(content) ? content[0] : undefined) as {
    moduleIdentifier?: unknown;
  };
  return typeof moduleIdentifier === 'string'
    ? { editor: `/rspack-dev-server/open-editor?fileName=${encodeURIComponent(moduleIdentifier.slice(0, 1000))}` }
    : {};
}

function textOfError(error: unknown): string {
  if (typeof error === 'string') {
    return error;
  }
  const { moduleName, file, loc, message } = Object(error) as Record<string, unknown>;
  const place = [moduleName ?? file, loc].filter((part) => typeof part === 'string').join(' ');
  return [place, message].filter((part) => typeof part === 'string' && part).join('\n');
}
