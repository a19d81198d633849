const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * How `nest build verifier` makes the page that checks dossiers: all of it in one HTML file that asks the network for
 * nothing. The two files of the library of proofs that need Node are swapped for those of the page.
 */
const source = join(__dirname, 'src');

const swc = {
  loader: 'builtin:swc-loader',
  options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
};

const digestOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Puts style and script into the page, and their digests into its policy: what is not in it does not run. */
class OnePage {
  apply(compiler) {
    const { Compilation, sources } = compiler.rspack;
    compiler.hooks.thisCompilation.tap('OnePage', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'OnePage', stage }, (assets) => {
        // A text of the script that ends the element would end it early.
        const script = assets['main.js'].source().toString().replaceAll('</script', '<\\/script');
        const style = readFileSync(join(source, 'page.css'), 'utf8');
        const policy = `default-src 'none'; script-src ${digestOf(script)}; style-src ${digestOf(style)}; base-uri 'none'; form-action 'none'`;
        const parts = { POLICY: policy, STYLE: style, SCRIPT: script };
        const html = readFileSync(join(source, 'page.html'), 'utf8');
        const page = html.replace(/%POLICY%|\s*%(?:STYLE|SCRIPT)%\s*/g, (mark) => parts[mark.trim().slice(1, -1)]);
        compilation.emitAsset('index.html', new sources.RawSource(page));
        compilation.deleteAsset('main.js');
      });
    });
  }
}

module.exports = (defaults, rspack) => ({
  ...defaults,
  target: ['web', 'es2022'],
  mode: 'production',
  devtool: false,
  externals: [],
  externalsPresets: {},
  output: { path: join(__dirname, '..', '..', 'dist', 'apps', 'verifier'), filename: 'main.js' },
  optimization: { minimize: true, usedExports: true, sideEffects: true },
  module: {
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [{ test: /\.ts$/, exclude: /node_modules/, use: [swc], sideEffects: false }],
  },
  plugins: [
    new rspack.NormalModuleReplacementPlugin(/^\.\.\/hash\/(sha256|ed25519)$/, (request) => {
      request.request = join(source, request.request.replace('../', ''));
    }),
    new OnePage(),
  ],
});
