import { memoryEventStore } from '@termijn/adapters';
import { streamName } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { askLoan, fixedClock } from '@termijn/testkit';

describe('a command', () => {
  const clock = fixedClock('2023-06-08T21:30:00Z');
  const stream = streamName('loan-future');

  it('records nothing of a day that has not come in Brussels, whatever the law says of it', async () => {
    const store = memoryEventStore();
    await askLoan(store, clock, stream, { type: 'LendBook', lastDay: day('2023-06-10') });
    await expect(askLoan(store, clock, stream, { type: 'KeepCalendar', on: day('2023-06-09') })).rejects.toMatchObject({
      code: 'in-the-future',
      retryable: false,
      message: '2023-06-09 lies after 2023-06-08, the day on which it would be recorded',
    });
    expect((await store.read(stream)).revision).toBe(0);
    const midnight = fixedClock('2023-06-08T22:00:00Z');
    const kept = await askLoan(store, midnight, stream, { type: 'KeepCalendar', on: day('2023-06-09') });
    expect(kept).toMatchObject({ outcome: 'recorded', revision: 1 });
  });
});
