import { instant, streamName, UnreadableEvent, type RecordedEvent, type Uuid } from '@termijn/engine';
import { anySanctionHistory, sanctionExamples as x } from '@termijn/testkit';
import fc from 'fast-check';
import { sanctionCodec } from './sanction.codec';

const recorded = (type: string, data: unknown, schemaVersion = 1): RecordedEvent => ({
  stream: streamName('sanction-1'),
  revision: 0,
  position: 1n,
  id: '00000000-0000-5000-8000-000000000000' as Uuid,
  type,
  data,
  metadata: {
    actor: { who: 'test', role: 'test', organisation: 'test' },
    recordedAt: instant('2023-01-01T00:00:00Z'),
    causation: 'test',
    correlation: 'test',
    schemaVersion,
  },
});

const proposal = sanctionCodec.encode(x.proposed).data as object;
const opening = sanctionCodec.encode(x.opened).data as object;
const payment = { payment: x.payment, cents: 1, outstandingCents: 0, on: '2023-01-01' };

describe('the stored form of a procedure', () => {
  it('gives back every fact of every procedure as it was', () => {
    fc.assert(
      fc.property(anySanctionHistory, (facts) => {
        const decoded = facts.map((event) => {
          const { type, data, schemaVersion } = sanctionCodec.encode(event);
          return sanctionCodec.decode(recorded(type, JSON.parse(JSON.stringify(data)), schemaVersion));
        });
        expect(decoded).toEqual(facts);
      }),
    );
  });

  it('takes a proposed fine and an opening as they should be', () => {
    expect(sanctionCodec.decode(recorded('FineProposed', proposal))).toEqual(x.proposed);
    expect(sanctionCodec.decode(recorded('ProcedureOpened', opening))).toEqual(x.opened);
  });

  it.each([
    ['a type that nobody knows', recorded('ProcedureForgotten', { on: '2023-01-01' })],
    ['a version that is not written yet', recorded('ProcedureClosed', { because: 'paid', on: '2023-01-01' }, 2)],
    ['a field too many', recorded('FineProposed', { ...proposal, remark: 'somebody' })],
    ['a motivation in free text', recorded('FineProposed', { ...proposal, motivations: ['was rude'] })],
    ['a fine without a motivation', recorded('FineProposed', { ...proposal, motivations: [] })],
    ['a broken amount', recorded('FineProposed', { ...proposal, amount: 250.5 })],
    ['a range without its rules', recorded('FineProposed', { ...proposal, range: { min: 1, max: 2, rules: [] } })],
    ['a document named in free text', recorded('DefenceReceived', { document: 'letter of Ada', on: '2023-01-01' })],
    ['a payment named by a number', recorded('PaymentReceived', { ...payment, payment: '85073003328' })],
    ['a municipality outside Brussels', recorded('ProcedureOpened', { ...opening, municipality: '21020' })],
    ['a hand-over without its place', recorded('ProcedureOpened', { ...opening, handOver: { event: 'x' } })],
    [
      'a term end that lacks its rule',
      recorded('ProcedureOpened', { ...opening, decideBy: { lastDay: '2023-07-01' } }),
    ],
    ['a further fine of nothing', recorded('ProcedureOpened', { ...opening, further: { amount: 100 } })],
    ['a day that does not exist', recorded('ProcedureClosed', { because: 'paid', on: '2023-02-30' })],
  ])('refuses %s, and says where it stands', (_, event) => {
    expect(() => sanctionCodec.decode(event)).toThrow(UnreadableEvent);
    expect(() => sanctionCodec.decode(event)).toThrow(/sanction-1@0/);
  });
});
