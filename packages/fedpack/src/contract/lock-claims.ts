import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { writeLock } from './lock-file.js';

/** An entry of a lock file that a configuration has a use for; any of the alias where the manifest is null. */
export type Claim = readonly [alias: string, manifest: string | null];

/** Claims by configuration. */
export type Claims = ReadonlyMap<string, readonly Claim[]>;

/** The form of the file. One of another form is none. */
const VERSION = 1;

/** Where the configurations of an application remember what they have a use for in its lock file. */
export function claimsFile(context: string): string {
  return join(context, 'node_modules/.cache/fedpack/lock.json');
}

/**
 * The claims that a configuration had, and that no configuration has any more: only those entries are safe to remove.
 *
 * @param claims those of all configurations as they were
 * @param now those of the configuration `key`
 */
export function releasedClaims(claims: Claims, key: string, now: readonly Claim[]): Claim[] {
  const held = [...claims].flatMap(([other, held]) => (other === key ? [] : held)).concat(now);
  return (claims.get(key) ?? []).filter((claim) => !held.some((other) => covers(other, claim)));
}

/** Whether an entry that answers to `claim` answers to `other`, too. */
export function covers([alias, manifest]: Claim, [otherAlias, otherManifest]: Claim): boolean {
  return alias === otherAlias && (manifest === null || manifest === otherManifest);
}

/** Reads the claims on a lock file. Never throws: a file that can't be read is none. */
export async function readClaims(file: string, lock: string): Promise<Claims> {
  const claims = (await readAll(file))[nameOf(file, lock)];
  return new Map(Object.entries(isObject(claims) ? claims : {}).filter(isRow));
}

/** Writes the claims on a lock file. Never throws: without them an entry stays that could go. */
export async function writeClaims(file: string, lock: string, claims: Claims): Promise<void> {
  const old = await readAll(file);
  const locks = { ...old, [nameOf(file, lock)]: Object.fromEntries(claims) };
  if (!isDeepStrictEqual(locks, old)) await writeLock(file, JSON.stringify({ version: VERSION, locks }));
}

async function readAll(file: string): Promise<Record<string, unknown>> {
  try {
    const { version, locks } = JSON.parse(await readFile(file, 'utf8'));
    return version === VERSION && isObject(locks) ? locks : {};
  } catch {
    return {};
  }
}

/** A folder that is moved keeps its claims. */
function nameOf(file: string, lock: string): string {
  return relative(file, lock).replaceAll('\\', '/');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRow(row: [string, unknown]): row is [string, Claim[]] {
  return Array.isArray(row[1]) && row[1].every(isClaim);
}

function isClaim(claim: unknown): claim is Claim {
  if (!Array.isArray(claim)) return false;
  const [alias, manifest] = claim;
  return typeof alias === 'string' && (manifest === null || typeof manifest === 'string');
}
