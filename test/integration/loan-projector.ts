import { runProjection } from '@termijn/engine';
import { loanCounts, loanReading, loanSteps, openLibrary } from './loan-shelves';

// A process that follows the log of loans until it is killed. Says "following" when it has begun.
const main = async (url: string): Promise<void> => {
  const { eventStore, projectionStore } = await openLibrary(url);
  const common = {
    reading: loanReading,
    eventStore,
    projectionStore,
    signal: new AbortController().signal,
    backOff: () => 50,
  };
  const running = [
    runProjection({ ...common, projection: loanSteps }),
    runProjection({ ...common, projection: loanCounts }),
  ];
  process.stdout.write('following\n');
  await Promise.all(running);
};

void main(process.argv[2] ?? '');
