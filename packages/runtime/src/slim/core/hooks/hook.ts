/** A listener of a hook. */
type Listener = (...data: never[]) => unknown;

/** What the hooks of upstream's core have in common. */
export class Hook {
  declare readonly type: string;
  declare readonly listeners: Set<Listener>;

  constructor(type: string = '') {
    this.type = type;
    this.listeners = new Set();
  }

  on(listener: Listener): void {
    if (typeof listener === 'function') {
      this.listeners.add(listener);
    }
  }

  once(listener: Listener): void {
    const wrapper: Listener = (...data) => {
      this.remove(wrapper);
      return listener(...data);
    };
    this.on(wrapper);
  }

  remove(listener: Listener): void {
    this.listeners.delete(listener);
  }

  removeAll(): void {
    this.listeners.clear();
  }
}
