import { obligation } from '@termijn/domain';
import { instant, streamName, UnreadableEvent, type RecordedEvent, type Uuid } from '@termijn/engine';
import { anyCorrectedHistory, anyLife, play } from '@termijn/testkit';
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

const person = '4b3c2a10-0000-4000-8000-000000000001';
const corrected = {
  fact: 2,
  as: { type: 'CertificateReceived', means: 'counter', registerBy: 'unknown', on: '2023-01-02' },
  reason: 'typing-error',
  rederived: [{ fact: 3, as: { type: 'CompletionProofReceived', on: '2023-01-03' } }],
  flaws: [{ fact: 4, refusal: 'term-still-running', remedy: 'withdraw-notice' }],
  on: '2023-02-01',
};

describe('the stored form of an obligation', () => {
  it('gives back every fact of every life as it was', () => {
    const seen = new Set<string>();
    const anyHistory = fc.oneof(
      anyLife.map((life) => play(obligation, life)),
      anyCorrectedHistory,
    );
    fc.assert(
      fc.property(anyHistory, (facts) => {
        const decoded = facts.map((event) => {
          seen.add(event.type);
          const { type, data, schemaVersion } = obligationCodec.encode(event);
          return obligationCodec.decode(recorded(type, JSON.parse(JSON.stringify(data)), schemaVersion));
        });
        expect(decoded).toEqual(facts);
      }),
      { numRuns: 600 },
    );
    expect(obligationCodec.types.filter((type) => !seen.has(type))).toEqual([]);
  });

  it.each([
    ['a type that nobody knows', recorded('ObligationForgotten', { on: '2023-01-01' })],
    ['a version that is not written yet', recorded('CompletionProofReceived', { on: '2023-01-01' }, 2)],
    ['a day that does not exist', recorded('CompletionProofReceived', { on: '2023-04-31' })],
    ['a field too few', recorded('ObligationImposed', { on: '2023-01-01' })],
    ['a field too many', recorded('CompletionProofReceived', { on: '2023-01-01', name: 'somebody' })],
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
    [
      'a fact inside a correction that lacks a field',
      recorded('FactCorrected', {
        ...corrected,
        as: { type: 'CertificateReceived', means: 'counter', on: '2023-01-02' },
      }),
    ],
    [
      'a correction inside a correction',
      recorded('FactCorrected', { ...corrected, as: { type: 'FileAdopted', from: person, on: '2023-01-02' } }),
    ],
    [
      'what is no fact among facts that went over',
      recorded('IdentityCorrected', { person, file: person, facts: ['NewcomerAssessed'], on: '2023-01-02' }),
    ],
    ['no object at all', recorded('CompletionProofReceived', null)],
  ])('refuses %s, and says where it stands', (_, event) => {
    expect(() => obligationCodec.decode(event)).toThrow(UnreadableEvent);
    expect(() => obligationCodec.decode(event)).toThrow(/obligation-1@0/);
  });

  it('gives back a correction with the facts in it', () => {
    expect(obligationCodec.decode(recorded('FactCorrected', corrected))).toEqual({
      type: 'FactCorrected',
      ...corrected,
    });
  });

  it.each([
    [
      'a registration that was always shown to the municipality',
      recorded('RegisteredWithOffice', {
        office: 'via',
        path: 'fr',
        completeBy: 'unknown',
        late: false,
        on: '2023-01-01',
      }),
      { type: 'RegisteredWithOffice', attest: 'shown' },
    ],
    [
      'a reminder to register without its last day',
      recorded('RegistrationReminderIssued', { on: '2023-01-01' }),
      { type: 'RegistrationReminderIssued', lastDay: 'unrecorded', on: '2023-01-01' },
    ],
    [
      'a reminder to complete without its last day',
      recorded('CompletionReminderIssued', { on: '2023-01-01' }),
      { type: 'CompletionReminderIssued', lastDay: 'unrecorded', on: '2023-01-01' },
    ],
    [
      'a hand-over under its former name',
      recorded('SanctionProcedureOpened', { on: '2023-01-01' }),
      { type: 'FileHandedOver', capacity: 'not-known', waiting: 'not-known', on: '2023-01-01' },
    ],
  ])('reads %s', (_, event, fact) => {
    expect(obligationCodec.decode(event)).toMatchObject(fact);
  });
});
