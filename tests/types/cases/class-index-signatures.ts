export class Bag {
  [key: string]: unknown;
  static [key: `on${string}`]: () => void;
  readonly known: string = '';
}
