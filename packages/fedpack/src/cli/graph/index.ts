/** `fedpack graph`: gathers the facts, has them made a graph, and writes it in the form that is asked for. */
import { resolve } from 'node:path';
import type { AppFacts } from '../../binding/native-types.js';
import { workspaceGraph } from '../../binding/tools.js';
import { FedpackError } from '../../error.js';
import { replaceFile } from '../../files/replace.js';
import { type Graph, pageAssets, toDot, toHtml, toJson, toMermaid } from '../../graph/index.js';
import { printable } from '../../remote/printable.js';
import { EXIT } from '../run.js';
import { factsFor } from './facts.js';
import type { GraphFormat, GraphOptions } from './options.js';

const WRITERS: Record<GraphFormat, (data: Graph) => string> = {
  html: (data) => toHtml(data, pageAssets()),
  json: toJson,
  dot: toDot,
  mermaid: toMermaid,
};

const PAGE = 'federation.html';

/**
 * Writes the graph.
 *
 * @param folder the workspace, or a folder in it
 * @returns the exit code: 0 also where something is in conflict, which is for `fedpack check` to judge
 * @throws FedpackError where there is nothing to draw, or the file cannot be written
 */
export async function graph(folder: string, options: GraphOptions): Promise<number> {
  const facts = await factsFor(folder, options);
  for (const app of facts.apps) warnOf(app);
  const answer = workspaceGraph(facts);
  if ('problem' in answer) throw new FedpackError(answer.problem);
  const { diagnostics, ...data } = answer;
  for (const { text } of diagnostics) process.stderr.write(`${text.split('\n').map(printable).join('\n')}\n`);
  await write(WRITERS[options.format](data), options);
  return EXIT.fine;
}

async function write(text: string, { out, format }: GraphOptions): Promise<void> {
  const file = out ?? (format === 'html' ? PAGE : undefined);
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    await replaceFile(resolve(file), text);
  } catch (error) {
    throw new FedpackError(`${file} cannot be written: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
  process.stdout.write(`${resolve(file)}\n`);
}

/** An app that could not be loaded lacks its relations; that is no reason to draw nothing. */
function warnOf({ config, problem }: AppFacts): void {
  if (problem) process.stderr.write(`fedpack: ${printable(`${config} cannot be loaded: ${problem}`)}\n`);
}
