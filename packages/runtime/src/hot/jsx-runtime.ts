/**
 * JSX of a development build, on a page whose React is a production build, as that of a deployed shell. The development build of JSX asks
 * React for what its production build doesn't have.
 */

/** The part of `react` that is needed. */
interface React {
  createElement(type: unknown, props: object): unknown;
  Fragment: unknown;
  /** Of React 19. */
  __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE?: object;
  /** Of React 17 and 18. */
  __SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED?: object;
}

/**
 * Returns what stands for `react/jsx-runtime` and `react/jsx-dev-runtime`.
 *
 * @param react that of the page
 * @param own the development build that comes with this build
 */
export function jsxFor(react: React, own: unknown): unknown {
  return isProduction(react) ? jsxOf(react) : own;
}

/** Not so where it can't be known: another library may stand for React. */
function isProduction(react: React): boolean {
  const newer = react.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;
  const older = react.__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED;
  return newer ? !('actQueue' in newer) : older !== undefined && !('ReactDebugCurrentFrame' in older);
}

function jsxOf({ createElement, Fragment }: React): unknown {
  const jsx = (type: unknown, props: object, key?: unknown) =>
    createElement(type, key === undefined ? props : { ...props, key });
  return { Fragment, jsx, jsxs: jsx, jsxDEV: jsx };
}
