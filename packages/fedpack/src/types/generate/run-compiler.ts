import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TypeScriptNeeded } from '../../binding/native-types.js';
import { errorsIn, type TypeProblem } from './compiler-output.js';
import { findCompiler } from './find-compiler.js';
import type { GenerateSettings } from './settings.js';

/** There is no such compiler. */
export const NO_COMPILER: readonly TypeProblem[] = [];

/** What a compiler printed that is kept. */
const MAX_OUTPUT = 1 << 20;

/**
 * Has the project's own compiler emit declarations, in a process beside the build.
 *
 * @param folder is the run's own; what is emitted has its whole path below it
 * @param signal ends the process
 * @returns what is wrong; nothing when all is emitted; {@link NO_COMPILER} where there is no such compiler
 */
export async function runCompiler(
  settings: GenerateSettings,
  { files, paths, root }: TypeScriptNeeded,
  folder: string,
  signal: AbortSignal,
): Promise<readonly TypeProblem[]> {
  const command = findCompiler(settings.compiler, settings.cwd);
  if (!command) return NO_COMPILER;
  const emitted = emittedFolder(folder);
  const config = {
    extends: settings.tsconfig,
    files,
    include: [],
    exclude: [],
    references: [],
    compilerOptions: {
      ...(paths ? { paths } : {}),
      // Each file has its place in the output by its own path alone.
      rootDir: root,
      outDir: emitted,
      declarationDir: emitted,
      declaration: true,
      emitDeclarationOnly: true,
      noEmit: false,
      noEmitOnError: true,
      declarationMap: false,
      sourceMap: false,
      inlineSourceMap: false,
      composite: false,
      incremental: true,
      tsBuildInfoFile: join(folder, 'tsbuildinfo.json'),
      isolatedDeclarations: false,
      skipLibCheck: true,
    },
  };
  const file = join(folder, 'tsconfig.json');
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(config));
  const { code, output } = await run(
    command.file,
    [...command.args, '-p', file, '--pretty', 'false'],
    settings.cwd,
    signal,
  );
  if (code === 0) return [];
  // What was emitted belongs to other sources by now, and nothing says which.
  await rm(join(folder, 'tsbuildinfo.json'), { force: true });
  const errors = errorsIn(output, settings.cwd);
  const [first] = output.trim().split('\n');
  return errors.length > 0 ? errors : [{ message: first || `${settings.compiler} ended with ${code}` }];
}

/** Where in a run's folder declarations are. */
export const emittedFolder = (folder: string): string => join(folder, 'emitted');

function run(
  file: string,
  args: string[],
  cwd: string,
  signal: AbortSignal,
): Promise<{ code: number | string; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, signal });
    // A process that ends at once takes the compiler along.
    const kill = () => child.kill();
    process.once('exit', kill);
    let output = '';
    const keep = (data: Buffer) => {
      if (output.length < MAX_OUTPUT) output += data;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (code: number | string) => {
      process.removeListener('exit', kill);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(error.name);
    });
    child.once('close', (code, by) => end(code ?? by ?? 'an error'));
  });
}
