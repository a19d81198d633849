import { memoryEventStore } from '@termijn/adapters';
import type { Reading } from '@termijn/access';
import type { ObligationId } from '@termijn/domain';
import { streamName, verifyChain, type EventStore, type Instant, type Intent, type Uuid } from '@termijn/engine';
import { AccessLog } from './record-reading';
import { ShowReadings, ShowReadingsHandler } from './readings.query';

const file = '4b3c2a10-0000-4000-8000-00000000000a' as ObligationId;
const reading: Reading = { what: 'showCase', piece: 'file', purpose: 'handling' };
const intent = (number: number, more: Partial<Intent> = {}): Intent => ({
  key: `4b3c2a10-0000-4000-8000-0000000001${String(number).padStart(2, '0')}` as Uuid,
  at: '2026-03-02T09:00:00.000Z' as Instant,
  actor: { who: 'clerk-7', role: 'municipal-official', organisation: '21009' },
  causation: 'request',
  correlation: 'request',
  ...more,
});

describe('the log of who read a file', () => {
  it('keeps every reading in a chain of its own, also when many read at once', async () => {
    const store = memoryEventStore();
    const log = new AccessLog(store);
    await Promise.all(Array.from({ length: 20 }, (_, index) => log.note(file, reading, intent(index))));
    const told = await new ShowReadingsHandler(store).execute(new ShowReadings(file));
    expect(told).toHaveLength(20);
    expect(told[0]).toMatchObject({ ...reading, reader: intent(0).actor, at: intent(0).at, revision: 0 });
    expect(told[0]?.roleName?.en).toBe('municipal official');
    expect(await verifyChain(store, streamName(`access-${file}`))).toEqual({ sealed: 20, unsealed: 0 });
  });

  it('goes on after a note that failed, and lets that one fail', async () => {
    const store = memoryEventStore();
    let broken = true;
    const failing: EventStore = {
      ...store,
      read: (...asked) => (broken ? Promise.reject(new Error('away')) : store.read(...asked)),
    };
    const log = new AccessLog(failing);
    const [first] = await Promise.allSettled([log.note(file, reading, intent(1))]);
    expect(first.status).toBe('rejected');
    broken = false;
    await log.note(file, reading, intent(2));
    expect(await new ShowReadingsHandler(store).execute(new ShowReadings(file))).toHaveLength(1);
  });

  it('takes no text for a reading: names of operations, ids and codes alone', async () => {
    const log = new AccessLog(memoryEventStore());
    await expect(log.note(file, { ...reading, what: 'Amina, 1990' }, intent(1))).rejects.toThrow('what');
    await expect(log.note(file, { ...reading, piece: 'a letter' }, intent(2))).rejects.toThrow('piece');
  });
});
