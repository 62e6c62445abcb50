export * from './enhanced.mjs';
