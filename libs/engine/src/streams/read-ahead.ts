/**
 * Fetches the next item while the caller is busy with the present one. For sources that end by themselves: leaving the
 * loop early waits for the item that is on its way.
 */
export async function* readAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  const items = source[Symbol.asyncIterator]();
  try {
    let upcoming = items.next();
    for (;;) {
      const item = await upcoming;
      if (item.done === true) return;
      upcoming = items.next();
      // A failure is thrown when its turn comes; until then it must not count as unhandled.
      upcoming.catch(() => undefined);
      yield item.value;
    }
  } finally {
    await items.return?.();
  }
}
