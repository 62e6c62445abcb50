import { patch } from './patch.mjs';
import { requests } from './requests.mjs';

/**
 * The build of upstream's packages with `patches`: a file for each request, and chunks with what these have in common.
 *
 * @param {string} dir where the files go
 * @returns {import('rolldown').RolldownOptions}
 */
export const upstream = (dir) => ({
  input: Object.fromEntries(requests.map((request) => [request, request])),
  platform: 'neutral',
  resolve: { mainFields: ['module', 'main'], conditionNames: ['import', 'module', 'default'] },
  plugins: [patch()],
  output: { dir, format: 'esm', chunkFileNames: '@module-federation/chunks/[name].js' },
});
