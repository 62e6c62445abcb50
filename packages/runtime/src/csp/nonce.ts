import { type Bundler, bundler } from './bundler';

/** Sets the nonce of a script or link, unless it has one. */
export function setNonce(element: HTMLElement): void {
  if (bundler.nc) {
    element.nonce ||= bundler.nc;
  }
}

/**
 * Gives a build the nonce that its own script has, unless the application sets `__webpack_nonce__`. So remotes get the nonce of the
 * host that loads them. Modules don't know their own script: they take that of the page's first script with a nonce.
 */
export function inheritNonce(require: Bundler): void {
  if (typeof document === 'object' && document) {
    const own = document.currentScript?.nonce || document.querySelector?.<HTMLElement>('script[nonce]')?.nonce;
    if (own) {
      require.nc ||= own;
    }
  }
}
