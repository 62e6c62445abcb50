import { RetryPlugin } from '@module-federation/retry-plugin';

/** Upstream's plugin, as an application uses it. */
export default () => RetryPlugin({ fetch: { retryTimes: 2 }, script: { retryTimes: 2, retryDelay: 10 } });
