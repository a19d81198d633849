import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnsettablePaper } from '@termijn/engine';
import { typstTypesetter } from './typst-typesetter';

const template = `
#let data = json("data.json")
#set document(title: data.title, author: "Termijn", date: datetime(year: 2027, month: 1, day: 21))
#set text(font: "Libertinus Serif", lang: "nl", fallback: false)
#pdf.attach("facts.json", relationship: "source", mime-type: "application/json", description: "facts")
= #data.title
Geëist — « café » … €
`;
const job = {
  template,
  data: { title: 'Bewijs' },
  attachment: { name: 'facts.json', bytes: new TextEncoder().encode('{"a":1}') },
};
const typesetter = typstTypesetter();
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const fontsIn = (bytes: Uint8Array): readonly string[] => [
  ...new Set([...textOf(bytes).matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => String(name))),
];

describe('the typesetter', () => {
  it('names its version, which has a part in the bytes', () => {
    expect(typesetter.compiler).toBe('typst-ts-node-compiler 0.7.0');
  });

  it('sets a tagged PDF/A-3 with the file inside', () => {
    const pdf = textOf(typesetter.typeset(job));
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toMatch(/<pdfaid:part>3<\/pdfaid:part>/);
    expect(pdf).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/AFRelationship \/Source/);
  });

  it('gives the same bytes again, and after other papers in between', () => {
    const first = digestOf(typesetter.typeset(job));
    typesetter.typeset({ ...job, data: { title: 'Een ander stuk' } });
    expect(digestOf(typesetter.typeset(job))).toBe(first);
    expect(digestOf(typstTypesetter().typeset(job))).toBe(first);
  });

  it('gives the same bytes in another process, folder, time zone, language and home', () => {
    const script = `
      const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
      const compiler = NodeCompiler.create({ workspace: '/termijn-paper' });
      const { template, data, attachment } = JSON.parse(process.env.JOB);
      compiler.addSource('/termijn-paper/main.typ', template);
      compiler.mapShadow('/termijn-paper/data.json', Buffer.from(JSON.stringify(data)));
      compiler.mapShadow('/termijn-paper/facts.json', Buffer.from(attachment));
      const { result } = compiler.compile({ mainFilePath: '/termijn-paper/main.typ' });
      const pdf = compiler.pdf(result, { pdfStandard: 'a-3a', pdfTags: true });
      console.log(require('node:crypto').createHash('sha256').update(pdf).digest('hex'));`;
    const env = {
      JOB: JSON.stringify({ ...job, attachment: '{"a":1}' }),
      NODE_PATH: join(process.cwd(), 'node_modules'),
      TZ: 'Pacific/Auckland',
      LC_ALL: 'nl_BE.UTF-8',
      HOME: '/nowhere',
    };
    const other = execFileSync(process.execPath, ['--eval', script], { cwd: tmpdir(), env, encoding: 'utf8' });
    expect(other.trim()).toBe(digestOf(typesetter.typeset(job)));
  });

  it('embeds the fonts of its template and no others', () => {
    expect(fontsIn(typesetter.typeset(job)).toSorted()).toEqual(['LibertinusSerif-Bold', 'LibertinusSerif-Regular']);
  });

  it('reads nothing of the machine, and says what is wrong with a template', () => {
    const reading = `#read("/etc/hostname")`;
    expect(() => typesetter.typeset({ template: reading, data: {} })).toThrow(UnsettablePaper);
    const missing = '#set text(font: "Nowhere Serif")\n Hello';
    expect(() => typesetter.typeset({ template: missing, data: {} })).toThrow(/unknown font family: nowhere serif/);
    expect(() => typesetter.typeset({ template: '#nothing', data: {} })).toThrow(/unknown variable: nothing/);
  });

  it('refuses a paper with a letter that its font has not', () => {
    expect(() => typesetter.typeset({ ...job, data: { title: '漢' } })).toThrow(/could not be displayed/);
  });

  it('takes what it says for data, never for the language of templates', () => {
    const said = { title: '#read("data.json") *x* $y$ @z' };
    expect(() => typesetter.typeset({ ...job, data: said })).not.toThrow();
  });
});
