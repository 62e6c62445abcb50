/** The share scope if none is configured. */
export const DEFAULT_SCOPE = 'default';
