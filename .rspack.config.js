/**
 * How `nest build` bundles an application: its own code and the libraries of this repository become one file, packages
 * stay outside. Decorator metadata is emitted because NestJS finds by it what to inject.
 */
const swc = {
  loader: 'builtin:swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2024',
      // Failures and handlers are told apart by the names of their classes, in logs and by NestJS.
      keepClassNames: true,
    },
    sourceMaps: true,
  },
};

module.exports = (defaults) => ({
  ...defaults,
  devtool: 'source-map',
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: [swc] }] },
});
