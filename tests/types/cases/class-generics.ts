export class Store<in out S extends object = object, const K extends keyof S = keyof S> {
  constructor(private readonly state: S, public readonly keys: K[], protected extra?: string) {}
  get<P extends keyof S>(key: P): S[P] { return this.state[key]; }
  with<N>(next: N): Store<S & N> { return this as never; }
}
