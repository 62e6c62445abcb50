export const name = NAME;
export const later = async () => (await import('./later.js')).text;
