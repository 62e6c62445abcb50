export type { RetryPolicy } from './backoff.js';
export { preload } from './preload.js';
export { RemoteBoundary, type RemoteBoundaryProps } from './RemoteBoundary.js';
export {
  RemoteComponent,
  type RemoteComponentProps,
  type TypedRemoteComponentProps,
} from './RemoteComponent.js';
export { RemoteLink, type RemoteLinkProps } from './RemoteLink.js';
// With a star, others can add to the interface in there by the name of this package.
export type * from './RemoteModules.js';
export { type PreloadProps, type PreloadWhen, usePreload } from './usePreload.js';
export { type RemoteState, type UseRemoteOptions, useRemote } from './useRemote.js';
export type { RemoteErrorInfo, RenderRemoteError } from './views.js';
