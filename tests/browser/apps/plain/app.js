import { later, value } from 'remote/thing';

export async function run() {
  globalThis.result = { value, later: await later() };
}
