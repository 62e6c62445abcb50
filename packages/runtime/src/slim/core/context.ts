/**
 * Replaces `utils/context.js` of upstream's core, which describes an instance for error reports: the reporter that the core imports
 * (`error-codes/browser`) drops it.
 */
export const optionsToMFContext = (): undefined => undefined;
