import { printable } from './printable.js';

/** Why a manifest cannot be had; the message is a short sentence without capital and full stop. */
export class Problem extends Error {}

/** Something came, and it can be no manifest. */
export class NoManifest extends Problem {}

/** Codes of Node, in words. */
const SENTENCES: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection closed before the end',
  EPIPE: 'connection closed before the end',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'no such host',
  EHOSTUNREACH: 'host not reachable',
  ENETUNREACH: 'host not reachable',
  ETIMEDOUT: 'no answer',
  EPROTO: 'the server does not support TLS',
  HPE_HEADER_OVERFLOW: 'the headers of the answer are too large',
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'no permission to read the file',
  EPERM: 'no permission to read the file',
};

/** Codes by their kind: certificates that are not trusted, TLS, the parser of HTTP, decompression. */
const CERTIFICATE = /CERT|SIGNATURE|ISSUER|CRL|ERR_TLS/;
const TLS = /^ERR_SSL/;
const GARBLED = /^(?:HPE_|Z_|ERR__|ERR_BROTLI)/;

/** Longer texts of libraries are cut. */
const MAX_LENGTH = 120;

/** Whatever went wrong, in one short sentence. */
export function sentence(error: unknown): string {
  if (error instanceof Problem) return error.message;
  const code = text(error, 'code');
  if (Object.hasOwn(SENTENCES, code)) return SENTENCES[code] as string;
  if (CERTIFICATE.test(code)) return `certificate: ${printable(text(error, 'message')).slice(0, MAX_LENGTH)}`;
  if (TLS.test(code)) return 'the server does not support TLS';
  if (GARBLED.test(code)) return 'the answer is garbled';
  return `it could not be read (${code || 'unknown error'})`;
}

function text(value: unknown, key: string): string {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : '';
}
