import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';

const typescript = {
  test: /\.tsx?$/,
  loader: 'builtin:swc-loader',
  options: {
    jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
  },
};

/** A compiler for an application in TypeScript; `options` may be a list, for several plugins. */
export function compilerOf(context, output, options, more = {}) {
  return rspack({
    context,
    mode: 'production',
    devtool: false,
    entry: './src/index.ts',
    module: { rules: [typescript] },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    optimization: { minimize: false },
    ...more,
    output: { path: output, clean: true, ...more.output },
    plugins: [...[options].flat().map((part) => new ModuleFederationPlugin(part)), ...(more.plugins ?? [])],
  });
}

/**
 * Builds an application once.
 *
 * @param {object | object[]} options of `ModuleFederationPlugin`
 * @returns {Promise<{errors: object[], warnings: object[], text: string}>} `text`: what Rspack's stats print of both
 */
export async function build(context, output, options, more) {
  const compiler = compilerOf(context, output, options, more);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, stats) =>
      compiler.close((closing) => (error || closing ? reject(error ?? closing) : resolve(stats))),
    );
  });
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  return { errors, warnings, text: stats.toString({ all: false, colors: false, errors: true, warnings: true }) };
}
