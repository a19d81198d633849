import { createHash } from 'node:crypto';
import { eventDigest, noDigest, type Sealable } from './event-digest';

const event: Sealable = {
  stream: 'loan-1',
  revision: 0,
  id: '7f1d2c3b-0000-4000-8000-000000000001',
  type: 'BookLent',
  data: { until: '2023-06-10', reader: 'r1' },
  metadata: { actor: { who: 'clerk' }, recordedAt: '2023-06-01T08:00:00.000Z' },
};

describe('the digest of an event', () => {
  it('is the SHA-256 of a text that anybody can write down', () => {
    const form =
      '{"data":{"reader":"r1","until":"2023-06-10"},"form":"termijn.event.v1",' +
      '"id":"7f1d2c3b-0000-4000-8000-000000000001",' +
      '"metadata":{"actor":{"who":"clerk"},"recordedAt":"2023-06-01T08:00:00.000Z"},' +
      `"previous":"${'0'.repeat(64)}","revision":0,"stream":"loan-1","type":"BookLent"}`;
    expect(eventDigest(event, noDigest)).toBe(createHash('sha256').update(form).digest('hex'));
  });

  it('does not depend on the order of members, nor on the digest that is kept beside the event', () => {
    const digest = eventDigest(event, noDigest);
    const data = { reader: 'r1', until: '2023-06-10' };
    expect(eventDigest({ ...event, data, metadata: { ...event.metadata, digest } }, noDigest)).toBe(digest);
  });

  it.each([
    ['stream', { stream: 'loan-2' }],
    ['revision', { revision: 1 }],
    ['id', { id: '7f1d2c3b-0000-4000-8000-000000000002' }],
    ['type', { type: 'BookReturned' }],
    ['data', { data: { until: '2023-06-11', reader: 'r1' } }],
    ['metadata', { metadata: { ...event.metadata, recordedAt: '2023-06-01T08:00:00.001Z' } }],
  ])('changes with its %s', (_, change) => {
    expect(eventDigest({ ...event, ...change }, noDigest)).not.toBe(eventDigest(event, noDigest));
  });

  it('changes with whatever came before it', () => {
    expect(eventDigest(event, 'f'.repeat(64))).not.toBe(eventDigest(event, noDigest));
  });
});
