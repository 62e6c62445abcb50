// Builds with a copy of fedpack, in a process of its own, as a process has one fedpack. Its argument is what `copyWithProtocol` passes.
const { fedpack, app, options, config } = JSON.parse(process.argv[2]);
const { ModuleFederationPlugin } = await import(fedpack);
const { rspack } = await import('@rspack/core');
const compiler = rspack({ ...config, context: app, devtool: false, plugins: [new ModuleFederationPlugin(options)] });
const stats = await new Promise((resolve, reject) => {
  compiler.run((error, stats) =>
    compiler.close((closing) => (error || closing ? reject(error ?? closing) : resolve(stats))),
  );
});
if (stats.hasErrors() || stats.hasWarnings())
  throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
