import { type Bundler, bundler } from './bundler';

/** Sets the nonce of a script or link, unless it has one. */
export function setNonce(element: HTMLElement): void {
  if (bundler.nc) {
    element.nonce ||= bundler.nc;
  }
}

/** The nonce of the script that runs. Modules don't know their own script: they take that of the page's first script with a nonce. */
export function pageNonce(): string | undefined {
  if (typeof document !== 'object' || !document) {
    return undefined;
  }
  return document.currentScript?.nonce || document.querySelector?.<HTMLElement>('script[nonce]')?.nonce;
}

/**
 * Gives a build the nonce that its own script has, unless the application sets `__webpack_nonce__`. So remotes get the nonce of the
 * host that loads them.
 */
export function inheritNonce(require: Bundler): void {
  const nonce = pageNonce();
  if (nonce) {
    require.nc ||= nonce;
  }
}
