export class Registry {
  static readonly entries: Map<string, number> = new Map();
  static { Registry.entries.set('a', 1); }
}
