import type { EventStore } from '@termijn/engine';
import { appendingContract } from './event-store-contract/appending';
import { followingContract, leavingContract } from './event-store-contract/following';
import { refusingContract } from './event-store-contract/refusing';
import { repeatingContract } from './event-store-contract/repeating';

/** What a driver can and cannot know. */
export interface EventStoreContractOptions {
  /** Whether the store notices an event id that it holds anywhere else, and not only where the append would have landed. */
  readonly idsUniqueInLog?: boolean;
}

/**
 * One suite for every driver of the log. It runs on a log in use as well as on an empty one: each test writes to
 * streams of its own and reads from where the log stood when it began.
 */
export const eventStoreContract = (
  name: string,
  open: () => Promise<EventStore>,
  { idsUniqueInLog = true }: EventStoreContractOptions = {},
): void => {
  describe(`${name} keeps the contract of the event store`, () => {
    let opened: EventStore;
    const store = (): EventStore => opened;

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    describe('appending', () => {
      appendingContract(store);
    });
    describe('repeating', () => {
      repeatingContract(store, idsUniqueInLog);
    });
    describe('refusing', () => {
      refusingContract(store);
    });
    describe('following', () => {
      followingContract(store);
    });
    describe('leaving', () => {
      leavingContract(store);
    });
  });
};
