export type { RetryPolicy } from './backoff.js';
export { RemoteBoundary, type RemoteBoundaryProps } from './RemoteBoundary.js';
export {
  RemoteComponent,
  type RemoteComponentProps,
  type TypedRemoteComponentProps,
} from './RemoteComponent.js';
export type { PropsOf, RemoteModules } from './RemoteModules.js';
export { type RemoteState, type UseRemoteOptions, useRemote } from './useRemote.js';
export type { RemoteErrorInfo, RenderRemoteError } from './views.js';
