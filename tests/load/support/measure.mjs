/**
 * What a page holds after a collection of garbage.
 *
 * @param {import('@playwright/test').CDPSession} session
 * @returns {Promise<{heap: number, listeners: number, nodes: number}>} `heap` in bytes
 */
export async function measure(session) {
  // The second one takes what finalizers of the first have let go.
  for (let count = 0; count < 2; count++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return { heap: value('JSHeapUsedSize'), listeners: value('JSEventListeners'), nodes: value('Nodes') };
}
