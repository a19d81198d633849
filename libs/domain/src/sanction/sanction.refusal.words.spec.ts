import { sanctionExamples as x, specify } from '@termijn/testkit';
import type { SanctionCommand } from './sanction.commands';
import type { SanctionEvent } from './sanction.events';
import { sanction } from './sanction.law';
import { sanctionRefusalWords } from './sanction.refusal.words';

const { after } = specify(sanction);

describe('what is refused', () => {
  it.each<[string, readonly SanctionEvent[], SanctionCommand]>([
    ['for what stands in the file', [x.opened], x.confirm(x.file.revision)],
    ['before anything is decided', [], x.announce()],
    ['once the fine was notified', x.fined, x.pay(0, '2023-04-01')],
  ])('is explained in a sentence of every language: %s', (_, history, command) => {
    const decision = sanction.decide(after(...history), command);
    expect(decision.granted).toBe(false);
    const words = decision.granted ? undefined : sanctionRefusalWords[decision.refusal];
    expect(Object.values(words ?? {}).filter((sentence) => sentence.endsWith('.'))).toHaveLength(3);
  });
});
