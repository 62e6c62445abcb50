export type { RetryPolicy } from './backoff.js';
export { RemoteBoundary, type RemoteBoundaryProps } from './RemoteBoundary.js';
export {
  RemoteComponent,
  type RemoteComponentProps,
  type TypedRemoteComponentProps,
} from './RemoteComponent.js';
// With a star, others can add to the interface in there by the name of this package.
export type * from './RemoteModules.js';
export { type RemoteState, type UseRemoteOptions, useRemote } from './useRemote.js';
export type { RemoteErrorInfo, RenderRemoteError } from './views.js';
