import { day } from '@termijn/kernel';
import { specify } from '@termijn/testkit';
import type { DossierEvent } from './dossier.events';
import { dossiers, objectionToIssuing, onRecord, type DossierCommand } from './dossier.law';

const issue: DossierCommand = {
  type: 'IssueDossier',
  edition: 'procedure',
  language: 'nl',
  reach: { procedure: 3, file: 5, position: '42' },
  evidence: {
    origin: 'log.example',
    checkpoint: 'a signed note',
    timestamp: 'none',
    notary: 'log.example+00000000+key',
    witnesses: [],
    authority: 'none',
    seals: { data: 'a note', rendering: 'another note' },
  },
  making: { template: '1', compiler: 'a compiler 1.0', address: 'none' },
  digests: { data: '0'.repeat(64), paper: '1'.repeat(64) },
  on: day('2023-06-01'),
};
const issued: DossierEvent = { ...issue, type: 'DossierIssued' };
const { given, after } = specify(dossiers);

describe('the law of dossiers', () => {
  it('puts a first dossier on record', () => given().when(issue).then(issued));

  it('takes the same wish twice for one', () => {
    given(issued).when(issue).thenNothing();
    // A later day or another checkpoint makes no other dossier, as long as nothing happened in the procedure.
    given(issued)
      .when({ ...issue, on: day('2023-06-02'), digests: { data: '2'.repeat(64), paper: '3'.repeat(64) } })
      .thenNothing();
  });

  it.each<readonly [string, Partial<DossierCommand>]>([
    ['another language', { language: 'fr' }],
    ['another edition', { edition: 'person' }],
    ['something that happened since', { reach: { procedure: 4, file: 5, position: '50' } }],
  ])('puts a further one on record for %s', (_, change) => {
    given(issued)
      .when({ ...issue, ...change })
      .then({ ...issued, ...change, type: 'DossierIssued' });
  });

  it('finds what fulfils a wish', () => {
    expect(onRecord(after(), issue)).toBeUndefined();
    expect(onRecord(after(issued), issue)).toMatchObject({ digests: issued.digests, on: issued.on });
    expect(onRecord(after(issued), { ...issue, language: 'fr' })).toBeUndefined();
  });

  it('lets nobody but the GGC issue', () => {
    expect(objectionToIssuing('IssueDossier', 'ggc')).toBeUndefined();
    for (const role of ['municipality', 'office', 'outreach', 'system', 'nobody'])
      expect(objectionToIssuing('IssueDossier', role)).toBe('not-competent');
  });
});
