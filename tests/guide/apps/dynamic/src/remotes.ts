import { registerRemotes } from '@fedpack/runtime';

/** Asks the shell's own server where the remotes are today: `{ "shop": "https://…/mf-manifest.json" }`. */
export async function findRemotes(): Promise<void> {
  const response = await fetch('/remotes.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`/remotes.json: ${response.status}`);
  const places: Record<string, string> = await response.json();
  registerRemotes(Object.entries(places).map(([name, entry]) => ({ name, entry })));
}
