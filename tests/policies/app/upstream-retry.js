import { RetryPlugin } from '@module-federation/retry-plugin';

/** Upstream's plugin, as an application uses it. */
export default ({ second }) =>
  RetryPlugin({
    fetch: { retryTimes: 2, ...(second && { fallback: (url) => second + new URL(url).pathname }) },
    script: { retryTimes: 2, retryDelay: 10 },
  });
