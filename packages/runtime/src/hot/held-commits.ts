/** What a renderer of React hands to tools, as far as it is used here. */
export interface Renderer {
  /** Missing in production builds of React. */
  scheduleRefresh?: (root: FiberRoot, update: unknown) => void;
}

/** The hook of React DevTools; Fast Refresh makes one where there is none. */
export interface DevToolsHook {
  renderers?: Map<unknown, Renderer>;
  inject(renderer: Renderer): unknown;
  onCommitFiberRoot?(renderer: unknown, root: FiberRoot, ...rest: unknown[]): unknown;
}

interface FiberRoot {
  current: Fiber;
}

interface Fiber {
  type: unknown;
  child: Fiber | null;
  sibling: Fiber | null;
}

/** Milliseconds after a refresh. React shows what is in `Suspense` no sooner than 300 ms after what it has shown before. */
const PERIOD = 1000;

/**
 * Watches what React commits after a refresh. A refresh misses what is rendered already and held back, so such components would be on the page
 * as they were before the edit.
 *
 * @param renderers by the ids that the hook has given them
 * @param isOld whether another component has replaced a type
 * @returns what is to be told of each refresh
 */
export function refreshHeldCommits(
  hook: DevToolsHook,
  renderers: ReadonlyMap<unknown, Renderer>,
  isOld: (type: unknown) => boolean,
): (update: object) => void {
  const recent = new Set<object>();
  const { onCommitFiberRoot } = hook;
  hook.onCommitFiberRoot = function (this: unknown, id, root, ...rest) {
    if (recent.size > 0) {
      // React must have ended the commit.
      setTimeout(refresh, 0, id, root);
    }
    return onCommitFiberRoot?.call(this, id, root, ...rest);
  };

  function refresh(id: unknown, root: FiberRoot): void {
    for (const update of recent) {
      if (someFiber(root.current, ({ type }) => isOld(type))) {
        renderers.get(id)?.scheduleRefresh?.(root, update);
      }
    }
  }
  return (update) => {
    recent.add(update);
    setTimeout(() => recent.delete(update), PERIOD);
  };
}

function someFiber(first: Fiber, matches: (fiber: Fiber) => boolean): boolean {
  const open: (Fiber | null)[] = [first];
  while (open.length > 0) {
    const fiber = open.pop();
    if (fiber) {
      if (matches(fiber)) {
        return true;
      }
      open.push(fiber.sibling, fiber.child);
    }
  }
  return false;
}
