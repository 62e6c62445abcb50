/**
 * Counts the copies of React and of React's browser renderer that are evaluated, in `globalThis.copies`. It runs before any
 * other script, and is self-contained since a page gets it as text.
 */
export function countCopies() {
  const copies = { react: 0, renderers: 0 };
  globalThis.copies = copies;
  // Each copy of React assigns `Component.prototype.isReactComponent` once, while it is evaluated.
  Object.defineProperty(Object.prototype, 'isReactComponent', {
    configurable: true,
    get: () => undefined,
    set(value) {
      copies.react += 1;
      Object.defineProperty(this, 'isReactComponent', { value, writable: true, configurable: true, enumerable: true });
    },
  });
  // Each copy of the renderer announces itself to the developer tools.
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    isDisabled: false,
    supportsFiber: true,
    inject: () => (copies.renderers += 1),
    onCommitFiberRoot() {},
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onScheduleFiberRoot() {},
    checkDCE() {},
  };
}
