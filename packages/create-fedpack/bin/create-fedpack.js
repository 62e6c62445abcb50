#!/usr/bin/env node
// npm links a command only where its file is there, and `dist` is built after the packages are installed.
import { existsSync } from 'node:fs';

const program = new URL('../dist/main.js', import.meta.url);

if (existsSync(program)) {
  await import(program.href);
} else {
  console.error('create-fedpack is not built yet. Run: npm run build -w create-fedpack');
  process.exitCode = 2;
}
