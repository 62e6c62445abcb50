declare module 'shop/*' {
  export { format } from '../shop/src/format';
  export { default } from '../shop/src/Price';
}
declare module 'reviews/Stars' {
  export { count, default } from './@mf-types/reviews/Stars';
}
declare module 'ads/Banner' {
  export function Banner(): import('react').ReactElement;
}
