export type Lazy = import('./function-types.js').Handler;
export const load = (): Promise<typeof import('./enums.js')> => import('./enums.js');
export type Generic = import('./generics.js').Tree<import('./mixed-target.js').Options>;
export let field: typeof import('./functions.js').plain;
