export type Names =
  | 'one'
  | 'two'
  | { kind: 'three'; value: number }
  | ((a: string) => void)
  | (new () => Date)
  | (keyof Window)[]
  | readonly string[];
