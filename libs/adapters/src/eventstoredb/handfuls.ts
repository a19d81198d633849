import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AllStreamResolvedEvent, AllStreamSubscription, StreamingRead } from '@eventstore/db-client';

/**
 * Reads a stream in handfuls of what has arrived, at most `countMax` items each, and takes no more while the caller is
 * busy. Ends with the stream or when the signal is raised; throws the error of the stream once all before it is read.
 * Whoever leaves early cancels the call behind the stream; what had arrived already is let go here, because the client
 * counts a call as open until its stream has been read to the end.
 */
export async function* handfuls<T>(
  stream: StreamingRead<AllStreamResolvedEvent> | AllStreamSubscription,
  countMax: number,
  signal?: AbortSignal,
): AsyncGenerator<T[]> {
  // The client describes its streams in the types of an older Node.
  const source = stream as unknown as Readable;
  const seen: { ended: boolean; error?: Error } = { ended: false };
  let news = Promise.withResolvers<undefined>();
  const tell = (): void => news.resolve(undefined);
  const end = (): void => {
    seen.ended = true;
    tell();
  };
  source.on('readable', tell);
  source.on('end', end);
  source.on('close', end);
  // The listener stays when the reader leaves: a call that is being cancelled may still fail, to nobody's concern.
  source.on('error', (cause: Error) => {
    seen.error = cause;
    tell();
  });
  signal?.addEventListener('abort', tell);
  try {
    while (signal?.aborted !== true) {
      const items = take<T>(source, countMax);
      if (items.length > 0) yield items;
      else if (seen.error !== undefined) throw seen.error;
      else if (seen.ended) return;
      else {
        await news.promise;
        news = Promise.withResolvers();
        // What arrived together is read together, not one by one as each item comes out of the client.
        await nextTurn();
      }
    }
  } finally {
    signal?.removeEventListener('abort', tell);
    source.off('readable', tell);
    source.resume();
  }
}

const take = <T>(source: Readable, countMax: number): T[] => {
  const items: T[] = [];
  while (items.length < countMax) {
    const item = source.read() as T | null;
    if (item === null) break;
    items.push(item);
  }
  return items;
};
