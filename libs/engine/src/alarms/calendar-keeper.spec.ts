import { memoryEventStore } from '@termijn/adapters';
import { calendarKeeper, handle, NoRecipient, streamName, uuidOf, type EventStore, type Uuid } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { askLoan, fine, finePart, fixedClock, loanPart } from '@termijn/testkit';

const clock = fixedClock('2023-06-30T08:00:00Z');
const namespace = '0b8a4f0e-1d52-4c3e-9a53-5d2f6f0a7b12' as Uuid;

describe('keeping the calendar', () => {
  let eventStore: EventStore;
  let keys: number;
  beforeEach(() => {
    eventStore = memoryEventStore();
    keys = 0;
  });
  const keeper = (...parts: Parameters<typeof calendarKeeper>[0]['parts']) =>
    calendarKeeper({ eventStore, clock, parts, newKey: () => uuidOf(namespace, String(keys++)), causation: 'alarm' });
  const typesIn = async (stream: string) => (await eventStore.read(streamName(stream))).events.map(({ type }) => type);

  beforeEach(async () => {
    await askLoan(eventStore, clock, streamName('loan-a'), { type: 'LendBook', lastDay: day('2023-06-20') });
    await handle(
      eventStore,
      fine,
      'a',
      { type: 'ImposeFine', on: day('2023-05-20') },
      {
        key: uuidOf(namespace, 'fine'),
        at: clock.now(),
        actor: { who: 'library', role: 'test', organisation: 'test' },
        causation: 'test',
        correlation: 'test',
      },
    );
  });

  it('asks each case in the words of its own law, in the name of the calendar', async () => {
    const keep = keeper(loanPart, finePart);
    await keep(streamName('loan-a'), day('2023-06-30'));
    await keep(streamName('fine-a'), day('2023-06-30'));
    expect(await typesIn('loan-a')).toEqual(['BookLent', 'LoanOverdue']);
    expect(await typesIn('fine-a')).toEqual(['FineImposed', 'FineRaised']);
    expect((await eventStore.read(streamName('fine-a'))).events[1]).toMatchObject({
      data: { on: '2023-06-19' },
      metadata: {
        actor: { who: 'calendar', role: 'system', organisation: 'termijn' },
        recordedAt: clock.now(),
        causation: 'alarm',
        correlation: 'fine-a',
      },
    });
  });

  it('may be done again for what fell due since, and adds nothing when nothing did', async () => {
    const keep = keeper(loanPart, finePart);
    await keep(streamName('loan-a'), day('2023-06-17'));
    await keep(streamName('loan-a'), day('2023-06-17'));
    await keep(streamName('loan-a'), day('2023-06-30'));
    expect(await typesIn('loan-a')).toEqual(['BookLent', 'ReaderReminded', 'LoanOverdue']);
  });

  it('fails for a kind of stream that it was not told of', async () => {
    await expect(keeper(loanPart)(streamName('fine-a'), day('2023-06-30'))).rejects.toThrow(new NoRecipient('fine'));
  });
});
