import { defineConfig } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

/** The declarations, in one file. The modules stay as they are, for bundlers to take what is used: tsc writes them afterwards. */
export default defineConfig({
  input: { index: 'src/index.ts', preload: 'src/preload.ts' },
  external: [/^@fedpack\//, /^react(?:\/|$)/],
  plugins: [dts({ emitDtsOnly: true, oxc: true, tsconfig: false })],
  output: { dir: 'dist', cleanDir: true },
});
