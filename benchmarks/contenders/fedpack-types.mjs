export * from './fedpack.mjs';
