import { bundler } from './bundler';

/** The name of the policy for builds that don't set `output.trustedTypes`. */
const NAME = 'fedpack';

interface Policy {
  createScriptURL(url: string): string;
}

declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;

const asItIs: Policy = { createScriptURL: (url) => url };

/** Kept in this module: who holds it can load any script. */
let policy: Policy | undefined;

/**
 * Makes the URL of a script acceptable to pages that require Trusted Types: by the policy of the build, else by one named `fedpack`.
 *
 * @returns the URL, where types call a `TrustedScriptURL` a string
 */
export function toScriptUrl(url: string): string {
  const own = bundler.tu?.(url) as string | undefined;
  if (own && own !== url) {
    return own;
  }
  policy ??= createPolicy();
  return policy.createScriptURL(url);
}

function createPolicy(): Policy {
  try {
    return (typeof trustedTypes === 'object' && trustedTypes.createPolicy(NAME, asItIs)) || asItIs;
  } catch {
    // The page doesn't allow the name, which browsers report. It may have a default policy, or not require any.
    return asItIs;
  }
}
