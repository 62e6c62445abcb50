import { SCHEMA } from './container';
import { dataOf, rowsOf, textsOf } from './data';
import type { CrossOrigin, Hint, ManifestUse } from './types';
import { webUrl } from './web-url';

/** Files of one manifest; more are left out. */
const MOST = 50;

const HASH = /^sha384-[\w+/]{64}$/;

/**
 * Lists what a page loads of a remote: the manifest, the entry, and the files of some exposed and shared modules. Each is requested as the
 * runtime will request it. What isn't certain is left out: how a container loads shared modules, only manifests of fedpack tell.
 */
export function manifestHints({ url, manifest, exposes = [], shared = [], integrity }: ManifestUse): Hint[] {
  const source = webUrl(url);
  if (!source) {
    return [];
  }
  const hints: Hint[] = [{ href: source, as: 'fetch', crossorigin: 'anonymous' }];
  const { metaData, fedpack, ...lists } = dataOf(manifest);
  const { publicPath, getPublicPath, remoteEntry } = dataOf(metaData);
  const base =
    getPublicPath === undefined
      ? webUrl(publicPath === 'auto' || publicPath === '' ? folderOf(source) : publicPath)
      : undefined;
  const { path, name, type } = dataOf(remoteEntry);
  if (!base || typeof name !== 'string' || name === '' || type === 'system') {
    return hints;
  }
  const added = dataOf(fedpack);
  const module = type === 'module' || type === 'esm';
  const hashes = dataOf(added.integrity);
  const add = (file: string, as: 'script' | 'style', origin?: CrossOrigin) => {
    const href = hints.length < MOST ? webUrl(base + file) : undefined;
    const hash = integrity ? hashes[file] : undefined;
    const isChecked = typeof hash === 'string' && HASH.test(hash);
    // The runtime refuses a file without a hash, and would not ask for it.
    if (!href || (integrity && !isChecked) || hints.some((known) => known.href === href)) {
      return;
    }
    const isModule = module && as === 'script';
    const crossorigin = isModule ? 'anonymous' : (origin ?? (integrity ? 'anonymous' : undefined));
    hints.push({
      href,
      as,
      ...(isModule && { module }),
      ...(crossorigin && { crossorigin }),
      ...(isChecked && { integrity: hash }),
    });
  };
  const folder = typeof path === 'string' ? path.replace(/^(?:\.?\/|\.$)/, '').replace(/\/$/, '') : '';
  add(folder ? `${folder}/${name}` : name, 'script');
  const { crossOrigin } = added;
  const isKnown = added.schema === SCHEMA && (crossOrigin === undefined || isCrossOrigin(crossOrigin));
  const ofContainer = isKnown ? (crossOrigin as CrossOrigin | undefined) : undefined;
  // Scripts of exposed modules are loaded by the host's runtime, everything else by the container's.
  for (const { assets } of rowsOf(lists.exposes).filter((row) => exposes.includes(`${row.path}`))) {
    for (const file of filesOf(dataOf(assets).js)) {
      add(file, 'script');
    }
    for (const file of filesOf(dataOf(assets).css)) {
      add(file, 'style', ofContainer);
    }
  }
  for (const { assets } of rowsOf(lists.shared).filter((row) => isKnown && shared.includes(`${row.name}`))) {
    for (const file of filesOf(dataOf(assets).js)) {
      add(file, 'script', ofContainer);
    }
    for (const file of filesOf(dataOf(assets).css)) {
      add(file, 'style', ofContainer);
    }
  }
  return hints;
}

/** As upstream's SDK infers a public path. */
const folderOf = (url: string): string => url.replace(/[#?].*$/, '').replace(/\/[^/]+$/, '/');

const isCrossOrigin = (value: unknown): value is CrossOrigin => value === 'anonymous' || value === 'use-credentials';

/** The files without which a module can't run. */
export const filesOf = (kind: unknown): string[] => textsOf(dataOf(kind).sync).filter((file) => file !== '');
