export * from './compiled-types/Stars';
export { default } from './compiled-types/Stars';
