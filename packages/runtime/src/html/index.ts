/**
 * Early hints for servers: what a page will load of its remotes, in its HTML or in `Link` headers. Depends on nothing, and does no requests.
 */
import { completeUses } from '../hints/complete-uses';
import { containerOf } from '../hints/container';
import { hostHints } from '../hints/host-hints';
import { manifestHints } from '../hints/manifest-hints';
import { onPageOf } from '../hints/own-origin';
import type { Hint, ManifestUse, RouteHints } from '../hints/types';
import { validHint } from '../hints/valid-hint';
import { linkElement, linkHeader, nonceAttribute } from './link';
import { manifestData, manifestsInPage } from './manifest-data';
import { DATA_ID, hintsOfRoute, routeData } from './route-data';
import { type Head, scanHead, type Tag } from './scan';

export { completeUses } from '../hints/complete-uses';
export type { Needs } from '../hints/container';
export { manifestHints } from '../hints/manifest-hints';
export { matchesRoute } from '../hints/match-route';
export type { HostShares, PageLoad, PageUse } from '../hints/page-use';
export type { CrossOrigin, Hint, ManifestUse, RouteHints } from '../hints/types';

/** The most links that are added to a page. */
const MOST = 100;

/** What a page loads early. All parts may be given together. */
export interface HintOptions {
  /** Manifests, with what the page uses of each. What that needs is added, as far as manifests tell. */
  manifests?: readonly ManifestUse[];
  /** Manifests of other remotes, which those may use. */
  known?: readonly ManifestUse[];
  /** The host's own manifest. It tells which shared modules the page gets of whom. */
  host?: unknown;
  /** Single files. */
  hints?: readonly Hint[];
  /** The path that is asked for: what the build has written down for this route (`hints.routes`) is added. */
  route?: string;
  /** The page's own origin, such as `https://shop.example`: of its own server, a page loads files in another way. */
  origin?: string;
  /**
   * The nonce of the page's content security policy. Links that the page has already get it, too, unless they have one. Default: the
   * one of the page's first script.
   */
  nonce?: string;
  /**
   * Whether links come before the first script of the head, and not at its end: for pages whose inline scripts load remotes at once, which
   * would fetch what the browser has not been told of yet.
   */
  beforeScripts?: boolean;
  /** What pages look up by route themselves. Builds write this. */
  routes?: RouteHints;
  /** Manifests that never change, by URL. Of those that are hinted, the page gets the data, and asks for none. Builds write this. */
  manifestData?: Readonly<Record<string, unknown>>;
}

/**
 * Adds links to a page's HTML, at the end of its head, or before its scripts. What the page links to already is not added again.
 *
 * @returns the HTML with the links
 */
export function withHints(html: string, options: HintOptions): string {
  const head = scanHead(html);
  const nonce = options.nonce ?? nonceOf(head);
  const hints = newHints(head, options);
  const manifests = manifestData(hints, options.manifestData ?? {});
  const elements = hints.map((hint) => manifests.get(hint.href) ?? linkElement(hint, nonce));
  const routes = Object.entries(options.routes ?? {});
  const data = routes.length > 0 ? routeData(options.routes as RouteHints, nonce) : '';
  const signed = nonce ? head.tags.filter(needsNonce) : [];
  return inserted(html, [
    ...signed.map(({ attributesStart }): Insertion => [attributesStart, nonceAttribute(nonce)]),
    [(options.beforeScripts && startOfScripts(head)) || head.end, elements.join('') + data],
  ]);
}

type Insertion = [at: number, text: string];

function inserted(html: string, insertions: Insertion[]): string {
  const ordered = insertions.sort(([a], [b]) => a - b);
  return (
    ordered.map(([at, text], index) => html.slice(ordered[index - 1]?.[0] ?? 0, at) + text).join('') +
    html.slice(ordered[ordered.length - 1]?.[0] ?? 0)
  );
}

function startOfScripts({ tags }: Head): number | undefined {
  const script = tags.find(
    ({ name, attributes }) => name === 'script' && attributes.get('type') !== 'application/json',
  );
  return script && script.attributesStart - '<script'.length;
}

/** Whether an element is a link that a policy allows by its nonce, or the data for such links, and has none. */
function needsNonce({ name, attributes }: Tag): boolean {
  const rel = attributes.get('rel')?.toLowerCase();
  const isLink =
    rel === 'modulepreload' || (rel === 'preload' && /^(?:script|style)$/i.test(attributes.get('as') ?? ''));
  return !attributes.get('nonce') && (name === 'link' ? isLink : name === 'script' && attributes.get('id') === DATA_ID);
}

/**
 * Lists the values of `Link` headers for a page, for its response or for one with the status 103 (Early Hints).
 *
 * @param html the page, which says what its routes load, and has the links that a build has written
 */
export function linkHeaders(html: string, options: HintOptions = {}): string[] {
  const head = scanHead(html);
  return [...linkedHints(head), ...newHints(head, options)].slice(0, MOST).map(linkHeader);
}

/** What the options ask for, without what is linked already. */
function newHints(head: Head, options: HintOptions): Hint[] {
  const { hints = [], route, origin } = options;
  const known = new Set([...linkedHints(head).map(({ href }) => href), ...manifestsInPage(head)]);
  const asked = [
    ...hints,
    ...hintsOfManifests(head, options),
    ...(route === undefined ? [] : hintsOfRoute(head, route)),
  ];
  const found: Hint[] = [];
  for (const given of asked) {
    const hint = validHint(given);
    if (hint && !known.has(hint.href) && found.length < MOST) {
      known.add(hint.href);
      found.push(onPageOf(origin, hint));
    }
  }
  return found;
}

/** What manifests say that the page loads. */
function hintsOfManifests({ tags }: Head, { manifests = [], known = [], host }: HintOptions): Hint[] {
  const container = containerOf(host);
  const shares = container?.isPlain
    ? { ...container, needsOf: (key: string) => container.needsOf('shared', key), used: [] }
    : undefined;
  const unused = known.map((use) => ({ ...use, exposes: [], shared: [] }));
  const { own, remotes } = completeUses({ host: shares, remotes: [...manifests, ...unused] });
  const isUsed = ({ exposes = [], shared = [] }: ManifestUse, at: number) =>
    at < manifests.length || exposes.length + shared.length > 0;
  // The page loads its chunks with their hashes then, which its manifest need not have.
  const isHashed = tags.some(({ name, attributes }) => name === 'script' && attributes.has('integrity'));
  return [...remotes.filter(isUsed).flatMap(manifestHints), ...(isHashed ? [] : hostHints(host, own))];
}

/** The hints that a page has as links. */
function linkedHints({ tags }: Head): Hint[] {
  return tags.flatMap(({ name, attributes }) => {
    const rel = attributes.get('rel')?.toLowerCase();
    if (name !== 'link' || (rel !== 'preload' && rel !== 'modulepreload')) {
      return [];
    }
    const crossorigin = attributes.has('crossorigin') ? attributes.get('crossorigin') || 'anonymous' : undefined;
    const hint = validHint({
      href: attributes.get('href'),
      as: attributes.get('as') ?? (rel === 'modulepreload' ? 'script' : undefined),
      module: rel === 'modulepreload',
      crossorigin,
      integrity: attributes.get('integrity') || undefined,
    });
    return hint ?? [];
  });
}

function nonceOf({ tags }: Head): string | undefined {
  return tags.find(({ name, attributes }) => name === 'script' && attributes.get('nonce'))?.attributes.get('nonce');
}
