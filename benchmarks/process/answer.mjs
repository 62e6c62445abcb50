/**
 * Answers the process that started this one, and ends.
 *
 * @param {() => Promise<object>} work what it gives is the answer; what it throws is told as `problems`
 */
export async function answer(work) {
  const result = await work().catch((error) => ({ problems: [error?.stack ?? String(error)] }));
  await new Promise((resolve) => process.send(result, resolve));
  // Plugins may have left timers and servers.
  process.exit(0);
}
