import { memoryEventStore } from '@termijn/adapters';
import { instant, streamName, uuidOf, type EventStore, type Uuid } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { loan, type LoanEvent } from './loans';

/** What happened to loans, on which legal day (if it says), and when that was written down. */
export type LoanHistory = readonly (readonly [
  stream: string,
  event: LoanEvent,
  legalDay: string | undefined,
  recordedAt: string,
])[];

const namespace = '6ba7b810-9dad-41d1-80b4-00c04fd430c8' as Uuid;

/** A log in memory that holds this history. */
export const loanLog = async (history: LoanHistory): Promise<EventStore> => {
  const store = memoryEventStore();
  for (const [index, [stream, event, legalDay, recordedAt]] of history.entries()) {
    const { type, data, schemaVersion } = loan.codec.encode(event);
    const metadata = {
      actor: { who: 'library', role: 'test', organisation: 'test' },
      causation: 'test',
      correlation: 'test',
      recordedAt: instant(recordedAt),
      schemaVersion,
      ...(legalDay !== undefined && { legalDay: day(legalDay) }),
    };
    await store.append(streamName(stream), 'any', [{ id: uuidOf(namespace, String(index)), type, data, metadata }]);
  }
  return store;
};
