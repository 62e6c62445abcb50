/**
 * Stands for `utils/context.js` of the upstream core, which describes an instance for the reports of errors: the reporter
 * that the core imports (`error-codes/browser`) drops it.
 */
export const optionsToMFContext = (): undefined => undefined;
