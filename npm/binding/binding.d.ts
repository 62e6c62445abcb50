import * as binding from './napi-binding.js';

export * from './napi-binding.js';

/**
 * Registers fedpack's plugin with Rspack under the name `fedpack`. A second call does nothing.
 */
export declare function registerFedpack(): void;

declare const native: typeof binding & { registerFedpack: typeof registerFedpack };
export default native;
