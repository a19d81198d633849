import { obligation } from '@termijn/domain';
import { instant, streamName, UnreadableEvent, type RecordedEvent, type Uuid } from '@termijn/engine';
import { anyLife, play } from '@termijn/testkit';
import fc from 'fast-check';
import { obligationCodec } from './obligation.codec';

const recorded = (type: string, data: unknown, schemaVersion = 1): RecordedEvent => ({
  stream: streamName('obligation-1'),
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

describe('the stored form of an obligation', () => {
  it('gives back every fact of every life as it was', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const facts = play(obligation, life);
        const decoded = facts.map((event) => {
          const { type, data, schemaVersion } = obligationCodec.encode(event);
          return obligationCodec.decode(recorded(type, JSON.parse(JSON.stringify(data)), schemaVersion));
        });
        expect(decoded).toEqual(facts);
      }),
    );
  });

  it.each([
    ['a type that nobody knows', recorded('ObligationForgotten', { on: '2023-01-01' })],
    ['a version that is not written yet', recorded('SanctionProcedureOpened', { on: '2023-01-01' }, 2)],
    ['a day that does not exist', recorded('SanctionProcedureOpened', { on: '2023-04-31' })],
    ['a field too few', recorded('ObligationImposed', { on: '2023-01-01' })],
    ['a field too many', recorded('SanctionProcedureOpened', { on: '2023-01-01', name: 'somebody' })],
    [
      'a word that is none of its field',
      recorded('PathCompleted', { office: 'nowhere', late: false, on: '2023-01-01' }),
    ],
    [
      'a term end that lacks its rule',
      recorded('CertificateReceived', {
        means: 'counter',
        registerBy: { lastDay: '2023-07-01', counting: 'c' },
        on: '2023-01-01',
      }),
    ],
    ['no object at all', recorded('SanctionProcedureOpened', null)],
  ])('refuses %s, and says where it stands', (_, event) => {
    expect(() => obligationCodec.decode(event)).toThrow(UnreadableEvent);
    expect(() => obligationCodec.decode(event)).toThrow(/obligation-1@0/);
  });
});
