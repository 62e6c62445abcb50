const violations = [];
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  violations.push(`${effectiveDirective} ${blockedURI}`),
);

import('inside/thing')
  .then(async ({ thing, later }) => `${thing}, ${await later()}`)
  .catch(({ message }) => `failed: ${message}`)
  .then((used) => postMessage([used, ...violations].join()));
