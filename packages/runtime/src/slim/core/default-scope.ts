/** The share scope of what names none. */
export const DEFAULT_SCOPE = 'default';
