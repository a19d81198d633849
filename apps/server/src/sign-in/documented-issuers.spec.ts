import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capacitiesIn, clientIn, issuersIn, subjectIn, type Claims, type IssuerSettings } from '@termijn/adapters';
import { faultsOfIssuers, viewersOf } from './capacities';

const page = readFileSync(join(__dirname, '../../../../docs/sign-in.md'), 'utf8');
const blocks = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) => text);

const issuer = (index: number): IssuerSettings => {
  const read = issuersIn(blocks[index] ?? '');
  if ('faults' in read) throw new Error(read.faults.join('; '));
  expect(faultsOfIssuers(read.issuers)).toEqual([]);
  return read.issuers[0]!;
};
const claims = (index: number): Claims => JSON.parse(blocks[index] ?? '') as Claims;

describe('the issuers that docs/sign-in.md shows', () => {
  it.each([
    ['ACM/IDM', 0, 'a5720746-0000', { role: 'municipal-official', organisation: '21009' }],
    ['CSAM', 2, 'f-0001', { role: 'ggc-official', organisation: 'ggc' }],
  ])('lead from claims shaped like those of %s to the capacity that is told', (_, at, who, viewer) => {
    const [settings, said] = [issuer(at), claims(at + 1)];
    expect(subjectIn(settings, said)).toBe(who);
    expect(viewersOf(capacitiesIn(settings, said))).toEqual([viewer]);
  });

  it('read the organisation beside the role, and give nothing to one that has no such role', () => {
    const at = (code: string) =>
      viewersOf(capacitiesIn(issuer(0), { termijn_rol_3d: 'TermijnOnthaal', vo_orgcode: code }));
    expect(at('OVO000001')).toEqual([{ role: 'office-worker', organisation: 'bon' }]);
    expect(at('0200000009')).toEqual([]);
    expect(at('0299999999')).toEqual([]);
  });

  it('let the program of a municipality act for itself', () => {
    const program = clientIn(issuer(2), { sub: 'town-21009', client_id: 'town-21009' });
    expect(viewersOf(program === undefined ? [] : [program.capacity])).toEqual([
      { role: 'municipal-integrator', organisation: '21009' },
    ]);
  });
});
