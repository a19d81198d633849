import { createRequire } from 'node:module';
import type * as typst from '@myriaddreamin/typst-ts-node-compiler';
import { UnsettablePaper, type PaperJob, type Typesetter } from '@termijn/engine';
import { withoutSystemFonts } from './no-system-fonts';

const packageName = '@myriaddreamin/typst-ts-node-compiler';
const fromHere = createRequire(__filename);

/** A folder that exists nowhere: a template reads what it is handed and nothing of the machine. */
const folder = '/termijn-paper';
const main = `${folder}/main.typ`;
const pathOf = (name: string): string => `${folder}/${name}`;

/** How many settings a part of a paper stays remembered for without being used. */
const rememberedFor = 10;

/**
 * Sets papers with Typst inside this process, with the fonts that are inside the compiler. The compiler is loaded for
 * the first paper, as most processes never set one.
 */
export const typstTypesetter = (): Typesetter => {
  const { version } = fromHere(`${packageName}/package.json`) as { readonly version: string };
  let loaded: typst.NodeCompiler | undefined;
  const compilerNow = (): typst.NodeCompiler => {
    const { NodeCompiler } = fromHere(packageName) as typeof typst;
    return withoutSystemFonts(() => NodeCompiler.create({ workspace: folder }));
  };
  return {
    compiler: `typst-ts-node-compiler ${version}`,
    typeset: (job) => set((loaded ??= compilerNow()), job),
  };
};

const set = (compiler: typst.NodeCompiler, { template, data, attachment }: PaperJob): Uint8Array => {
  compiler.resetShadow();
  compiler.addSource(main, template);
  compiler.mapShadow(pathOf('data.json'), Buffer.from(JSON.stringify(data)));
  if (attachment !== undefined) compiler.mapShadow(pathOf(attachment.name), Buffer.from(attachment.bytes));
  const compiled = compiler.compile({ mainFilePath: main, resetRead: true });
  const { result } = compiled;
  // A warning is a font or a mark that is not there: the paper would look otherwise than it was meant to.
  const found = compiled.hasError() ? compiled.takeError() : compiled.takeWarnings();
  if (found !== null || result === null) throw new UnsettablePaper(faultsIn(compiler, found));
  try {
    return new Uint8Array(compiler.pdf(result, { pdfStandard: 'a-3a', pdfTags: true }));
  } catch (cause) {
    throw new UnsettablePaper([cause instanceof Error ? cause.message : String(cause)], cause);
  } finally {
    compiler.evictCache(rememberedFor);
  }
};

const faultsIn = (compiler: typst.NodeCompiler, found: typst.NodeError | null): readonly string[] => {
  if (found === null) return ['the compiler gave nothing'];
  const told = compiler.fetchDiagnostics(found) as readonly { readonly message?: unknown }[];
  return told.map(({ message }) => String(message));
};
