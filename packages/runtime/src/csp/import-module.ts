/** Imports a module of Node without evaluating text. A bundler leaves it as it is. */
export const importModule = (name: string): Promise<unknown> => import(/* webpackIgnore: true */ name);
