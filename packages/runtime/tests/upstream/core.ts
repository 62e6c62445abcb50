/** Upstream's core, alone: the entry that is built twice, as it is and with what stands for its modules in prebuilt runtimes. */
export { ModuleFederation } from '@module-federation/runtime-core/dist/core.js';
