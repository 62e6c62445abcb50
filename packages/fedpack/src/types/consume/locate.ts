import { dirname, resolve } from 'node:path';
import type { Contract } from '../../binding/native-types.js';
import { readManifest } from '../../binding/tools.js';
import { isWeb, parse, placeOf } from '../../remote/source.js';

/** Where an archive is, and what its remote says of itself. */
export interface Located {
  /** URL or absolute path. */
  zip: string;
  /** The keys that the remote exposes. */
  exposes: string[];
  /** Which release it is, if that is said. */
  release: string | undefined;
}

/** Why a manifest leads to no types. `none`: it publishes none, which is no mistake. */
export type NotLocated = { problem: string; none?: true };

/**
 * Finds the archive that a manifest names. A manifest of a server leads to servers only, a file to files beside it.
 *
 * @param source URL or file of the manifest
 * @param base the folder that paths are relative to
 */
export function locate(text: string, source: string, base: string): Located | NotLocated {
  const read = readManifest({ text });
  if ('problem' in read) return { problem: read.problem };
  const { contract } = read;
  if (!contract.types) return { problem: 'its manifest names no types', none: true };
  const zip = addressOf(contract.types.zip, contract.publicPath, source, base);
  if (zip === undefined) return { problem: 'its manifest names an archive at an address that is none' };
  return { zip, exposes: Object.keys(contract.exposes), release: releaseOf(contract) };
}

function addressOf(zip: string, publicPath: string | null, source: string, base: string): string | undefined {
  const place = placeOf(source, base);
  if ('problem' in place) return undefined;
  if ('file' in place) {
    // The public path is where it will be served; the archive lies beside the manifest until then.
    const isPath = !/^[a-z][a-z\d+.-]*:|^[\\/]|\0/i.test(zip);
    return isPath ? resolve(dirname(place.file), zip) : undefined;
  }
  const folder = publicPath === null || publicPath === 'auto' ? '' : publicPath;
  const start = parse(folder === '' || folder.endsWith('/') ? folder : `${folder}/`, place.url);
  const url = start && parse(zip, start);
  if (!url || !isWeb(url.protocol)) return undefined;
  // Whoever may read the manifest may read what lies beside it.
  if (url.origin === place.url.origin && url.username === '') {
    url.username = place.url.username;
    url.password = place.url.password;
  }
  return url.href;
}

function releaseOf({ buildVersion, release }: Contract): string | undefined {
  return buildVersion || release || undefined;
}
