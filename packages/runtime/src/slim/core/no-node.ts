/** Replaces `node.js` of upstream's SDK in builds for the web, with upstream's messages. */
const disabled = (name: string) => new Error(`${name} is disabled in non-Node.js environment`);

export const createScriptNode = (_url: string, tell: (error: Error) => void): void =>
  tell(disabled('createScriptNode'));

/** Rejects, where upstream's throws at once if it knows the target, and rejects if it doesn't. */
export const loadScriptNode = (): Promise<never> => Promise.reject(disabled('loadScriptNode'));
