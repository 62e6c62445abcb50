import fedpack from '../../fedpack/package.json' with { type: 'json' };
import own from '../package.json' with { type: 'json' };

const { '@rsbuild/core': rsbuild, '@rspack/core': rspack } = fedpack.peerDependencies;

/** What stands in the place of `*` in the package.json files of templates. All packages of fedpack are released as one. */
export const VERSIONS: Readonly<Record<string, string>> = {
  fedpack: own.version,
  '@rspack/core': rspack,
  // The lowest that fits: a later one may ask for another Rspack.
  '@rsbuild/core': rsbuild.replace(/^[~^]/, ''),
};

/** What stands in the place of Rspack's binding. */
export const OVERRIDE: Readonly<Record<string, string>> = {
  '@rspack/binding': `npm:@fedpack/binding@${own.version}`,
};
