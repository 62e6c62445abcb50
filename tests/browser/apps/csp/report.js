/** Runs parts of a test, and reports what they give, and what the policy has refused. */
export function report(...parts) {
  Promise.all(parts.map((part) => part.then(({ run }) => run())))
    .then((results) => Object.assign({}, ...results))
    .catch(({ message }) => ({ error: message }))
    .then((result) => {
      globalThis.result = { ...result, violations: globalThis.violations };
    });
}
