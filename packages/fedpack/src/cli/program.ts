import { Command } from 'commander';
import { VERSION } from '../identity.js';
import { register as check } from './check.js';
import { register as dev } from './dev.js';
import { register as diff } from './diff.js';
import { register as graph } from './graph.js';
import { register as init } from './init.js';
import { register as lock } from './lock.js';
import { register as types } from './types.js';

/** The commands of `fedpack`. Each loads what it needs when it is called. */
export function createProgram(): Command {
  const program = new Command('fedpack')
    .description(
      'Module Federation for Rspack and Rsbuild: sets up hosts and remotes, runs them, and checks them against each other.',
    )
    .version(VERSION)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`fedpack: ${text.replace(/^error: /, '')}`) });
  for (const register of [init, dev, check, lock, types, diff, graph]) register(program);
  return program;
}
