/** The name of the gallery's entry, and so the path of its page. */
export const SANDBOX = 'fedpack-sandbox';
