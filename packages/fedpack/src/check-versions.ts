import type { Compiler } from '@rspack/core';
import { FedpackError } from './error.js';
import { RSBUILD_VERSION, RSPACK_VERSION, VERSION } from './identity.js';

/**
 * Refuses a version of `@rspack/core` that the binding was not built for: Rspack's crates and its JavaScript have one
 * version between them.
 *
 * @throws FedpackError that names the version that fits
 */
export function checkRspackVersion(compiler: Compiler): void {
  const found: string | undefined = compiler.webpack?.rspackVersion;
  if (found === RSPACK_VERSION) return;
  throw new FedpackError(
    `fedpack ${VERSION} needs @rspack/core ${RSPACK_VERSION}, found ${found ?? 'another bundler'}: ` +
      `npm install -D @rspack/core@${RSPACK_VERSION} (with Rsbuild: @rsbuild/core@${RSBUILD_VERSION})`,
  );
}

/**
 * Refuses a binding of another version than fedpack's, as an override that was left behind by an update brings it.
 *
 * @param expected the version of `@rspack/core` that the binding was built for
 * @param version the binding's own
 * @throws FedpackError that names the version that fits
 */
export function checkBindingVersion(expected: string, version: string | undefined): void {
  if (expected === RSPACK_VERSION && version === VERSION) return;
  throw new FedpackError(
    `The @fedpack/binding in use is ${version ?? 'of another version'}, built for @rspack/core ${expected}; ` +
      `fedpack ${VERSION} needs ${VERSION} for ${RSPACK_VERSION}: set @fedpack/binding to ${VERSION} in the overrides of package.json and install again.`,
  );
}
