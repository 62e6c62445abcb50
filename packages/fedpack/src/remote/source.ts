import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a manifest is asked for, or why it cannot be asked for there. */
export type Place = { url: URL } | { file: string } | { problem: string };

/** A scheme; one letter is a drive of Windows. */
const SCHEME = /^[a-z][a-z\d+.-]+:/i;

/** The supported kinds of sources. */
const KINDS = 'a manifest is read from http:, https:, file: or a path';

/**
 * Reads where a manifest is.
 *
 * @param base the folder that paths are relative to
 */
export function placeOf(source: string, base: string): Place {
  if (source.trim() === '') return { problem: 'no URL or file is given' };
  if (/^[\\/]{2}/.test(source)) return { problem: 'the URL has no scheme, such as https:' };
  const scheme = SCHEME.exec(source)?.[0].toLowerCase();
  if (scheme === undefined) return { file: resolve(base, source) };
  if (scheme === 'file:') return filePlace(source);
  if (!isWeb(scheme)) return { problem: `${KINDS}, not from ${scheme}` };
  const url = parse(source);
  return url ? { url } : { problem: 'not a valid URL' };
}

/** Whether a protocol is one of the web's. */
export function isWeb(protocol: string): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

/** The URL that a text is, seen from another one; undefined where it is none. */
export function parse(text: string, from?: URL): URL | undefined {
  return URL.canParse(text, from?.href) ? new URL(text, from) : undefined;
}

/** The source as it may be printed and written down: without user name and password. */
export function withoutCredentials(source: string): string {
  if (!source.includes('@') || !(SCHEME.test(source) || /^[\\/]{2}/.test(source))) return source;
  const url = parse(source);
  // Of what is no URL nobody knows where its password ends.
  if (!url) return source.replace(/^([a-z][a-z\d+.-]+:)?.*@/is, '$1//');
  if (url.username === '' && url.password === '') return source;
  url.username = '';
  url.password = '';
  return url.href;
}

function filePlace(source: string): Place {
  try {
    return { file: fileURLToPath(source) };
  } catch {
    return { problem: 'the file: URL does not name a file on this machine' };
  }
}
