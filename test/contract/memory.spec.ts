import { memoryEventStore } from '@termijn/adapters';
import { eventStoreContract } from '@termijn/testkit';

eventStoreContract('the store in memory', () => Promise.resolve(memoryEventStore()));
