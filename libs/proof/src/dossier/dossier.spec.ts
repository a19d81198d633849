import { canonical } from '../canonical/canonical';
import { dossierFormat, dossierText, readDossier, type Dossier } from './dossier';

const hash = `${'A'.repeat(43)}=`;

const dossier: Dossier = {
  format: dossierFormat,
  procedure: 'p1',
  origin: 'example.org/log',
  issuedOn: '2026-11-23',
  language: 'nl',
  streams: [
    {
      stream: 'sanction-p1',
      events: [
        {
          id: 'e1',
          type: 'Opened',
          revision: 0,
          position: '12',
          data: { on: '2026-11-20', note: 'ë' },
          metadata: { digest: 'a'.repeat(64) },
          index: 4,
          inclusion: [hash],
        },
      ],
    },
  ],
  checkpoint: 'a note\n',
  keys: { notary: 'example.org/log+00000000+AQ==', witnesses: [] },
  seal: 'another note\n',
};

const flawOf = (text: string) => {
  const read = readDossier(text);
  return 'fault' in read ? read.fault : undefined;
};

describe('the file of a dossier', () => {
  it('is read as it was written', () => {
    expect(readDossier(dossierText(dossier))).toEqual({ dossier });
  });

  it.each([
    ['a space', (text: string) => text.replace(':', ': ')],
    ['something behind the document', (text: string) => `${text}\n`],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['a double member', (text: string) => text.replace('"format"', '"format":"x","format"')],
    ['an escaped letter', (text: string) => text.replace('ë', '\\u00eb')],
    ['a number written otherwise', (text: string) => text.replace('"index":4', '"index":4.0')],
    ['members in another order', () => JSON.stringify(dossier)],
    ['half of a surrogate pair', (text: string) => text.replace('ë', '\\ud800')],
  ])('has one form only: %s is refused', (_, change) => {
    const text = change(dossierText(dossier));
    expect(text).not.toBe(dossierText(dossier));
    expect(['not-canonical', 'not-json']).toContain(flawOf(text)?.flaw);
  });

  it('may not be nested without end', () => {
    expect(flawOf('['.repeat(1_000_000))).toEqual({ flaw: 'too-deep' });
    expect(flawOf(dossierText({ ...dossier, procedure: '[{"\\'.repeat(100) }))).toBeUndefined();
  });

  it.each<[string, object, string]>([
    ['another form', { format: 'termijn-dossier/2' }, '$.format'],
    ['a member that we do not know', { extra: 1 }, '$.extra'],
    ['a member named as what every object has', { toString: 1 }, '$.toString'],
    ['no seal', { seal: undefined }, '$.seal'],
    ['another language', { language: 'en' }, '$.language'],
    [
      'a position that is a number',
      { streams: [{ stream: 's-1', events: [{ position: 1 }] }] },
      '$.streams[0].events[0]',
    ],
    ['a time stamp that is no base64', { timestamp: 'A' }, '$.timestamp'],
  ])('tells of %s', (_, change, at) => {
    const fault = flawOf(canonical({ ...dossier, ...change }));
    expect(fault?.flaw).toBe('wrong-shape');
    expect(fault?.at).toContain(at);
  });

  it.each(['null', '[]', '"x"', '1', '', '{', '\0'])('answers to %j as well', (text) => {
    expect(flawOf(text)).toBeDefined();
  });
});
