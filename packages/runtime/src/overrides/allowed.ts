import { matchesOrigin } from '../policies/origins/pattern';
import type { Override } from './read';

/** The machine that the browser runs on. */
export const LOOPBACK: readonly string[] = ['localhost:*', '*.localhost:*', '127.0.0.1:*', '[::1]:*'];

/** A longer text is cut in messages. */
const MOST_SHOWN = 200;

/**
 * Where an override leads: an absolute URL of an origin that one of the patterns stands for.
 *
 * @returns undefined where it is not allowed
 */
export function allowedUrl({ url }: Pick<Override, 'url'>, patterns: readonly string[]): string | undefined {
  try {
    const parsed = new URL(url);
    return patterns.some((pattern) => matchesOrigin(parsed, pattern)) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

/** A text that somebody else wrote, as it may stand on a console. */
export function quoted(text: string): string {
  return JSON.stringify(text.slice(0, MOST_SHOWN));
}
