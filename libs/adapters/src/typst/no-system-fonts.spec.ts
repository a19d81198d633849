import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { withoutSystemFonts } from './no-system-fonts';

// A process of its own: within Jest the environment is a copy, which the compiler does not see.
const warnsOf = (font: string, make: 'plain' | 'without'): boolean => {
  const script = `
    const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
    const { withoutSystemFonts } = require(${JSON.stringify(join(__dirname, 'no-system-fonts.ts'))});
    const make = () => NodeCompiler.create({ workspace: '/termijn-paper' });
    const compiler = ${make === 'plain' ? 'make()' : 'withoutSystemFonts(make)'};
    const text = '#set text(font: ' + JSON.stringify(${JSON.stringify(font)}) + ', fallback: false)\\n Hello';
    console.log(compiler.compile({ mainFileContent: text }).takeWarnings() !== null);`;
  const env = { ...process.env, NODE_PATH: join(process.cwd(), 'node_modules'), NODE_NO_WARNINGS: '1' };
  return execFileSync(process.execPath, ['--eval', script], { env, encoding: 'utf8' }).trim() === 'true';
};

describe('a compiler that sees no fonts of the machine', () => {
  it('knows its own', () => expect(warnsOf('Libertinus Serif', 'without')).toBe(false));

  it('knows none that the machine has, whatever those are', () => {
    expect(warnsOf('DejaVu Sans', 'without')).toBe(true);
  });

  it('leaves the settings of the machine as they were, also when it fails', () => {
    const before = process.env['FONTCONFIG_FILE'];
    expect(withoutSystemFonts(() => process.env['FONTCONFIG_FILE'])).toMatch(/fonts\.conf$/);
    expect(process.env['FONTCONFIG_FILE']).toBe(before);
    const failing = () => {
      throw new Error('no compiler');
    };
    try {
      process.env['FONTCONFIG_FILE'] = '/given/fonts.conf';
      expect(() => withoutSystemFonts(failing)).toThrow('no compiler');
      expect(process.env['FONTCONFIG_FILE']).toBe('/given/fonts.conf');
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.env, 'FONTCONFIG_FILE');
      else process.env['FONTCONFIG_FILE'] = before;
    }
  });
});
