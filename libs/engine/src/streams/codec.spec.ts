import { codec, instant, schemaOf, streamName, UnreadableEvent, type RecordedEvent, type Uuid } from '@termijn/engine';

type BookEvent =
  { readonly type: 'BookLent'; readonly title: string; readonly copies: number } | { readonly type: 'BookReturned' };

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const shouted = ({ title }: { title: string }) => ({ title: title.toUpperCase() });
const single = ({ title }: { title: string }) => ({ title, copies: 1 });

/** The book was once lent under two other names, of which one had two versions. */
const books = codec<BookEvent>(
  {
    BookLent: [
      { schema: schemaOf({ title: isText }), upcast: single },
      { schema: schemaOf({ title: isText, copies: isNumber }) },
    ],
    BookReturned: [{ schema: schemaOf({}) }],
  },
  {
    BookTaken: {
      versions: [
        { schema: schemaOf({ name: isText }), upcast: ({ name }: { name: string }) => ({ title: name }) },
        { schema: schemaOf({ title: isText }) },
      ],
      becomes: 'BookLent',
      upcast: shouted,
    },
    BookGone: { versions: [{ schema: schemaOf({}) }], becomes: 'BookReturned', upcast: (data) => data },
  },
);

const recorded = (type: string, schemaVersion: number, data: unknown): RecordedEvent => ({
  stream: streamName('book-1'),
  revision: 3,
  position: 4n,
  id: '00000000-0000-5000-8000-000000000000' as Uuid,
  type,
  data,
  metadata: {
    actor: { who: 'test', role: 'test', organisation: 'test' },
    recordedAt: instant('2023-01-01T00:00:00Z'),
    causation: 'test',
    correlation: 'test',
    schemaVersion,
  },
});

describe('the stored names of facts', () => {
  it('writes the last version under the present name', () => {
    expect(books.encode({ type: 'BookLent', title: 'Reinaert', copies: 2 })).toEqual({
      type: 'BookLent',
      data: { title: 'Reinaert', copies: 2 },
      schemaVersion: 2,
    });
  });

  it.each([
    ['BookLent', 2, { title: 'Reinaert', copies: 2 }, { type: 'BookLent', title: 'Reinaert', copies: 2 }],
    ['BookLent', 1, { title: 'Reinaert' }, { type: 'BookLent', title: 'Reinaert', copies: 1 }],
    ['BookTaken', 2, { title: 'Reinaert' }, { type: 'BookLent', title: 'REINAERT', copies: 1 }],
    ['BookTaken', 1, { name: 'Reinaert' }, { type: 'BookLent', title: 'REINAERT', copies: 1 }],
    ['BookGone', 1, {}, { type: 'BookReturned' }],
  ])('reads %s of version %i as the fact of today', (type, version, data, event) => {
    expect(books.decode(recorded(type, version, data))).toEqual(event);
  });

  it.each([
    ['BookEaten', 1, {}, 'book-1@3: unknown event type "BookEaten"'],
    ['BookTaken', 3, { title: 'x' }, 'book-1@3: unknown version 3 of "BookTaken"'],
    ['BookTaken', 0, { title: 'x' }, 'book-1@3: unknown version 0 of "BookTaken"'],
    ['BookTaken', 1, { title: 'x' }, 'book-1@3: data of "BookTaken" breaks its schema'],
  ])('cannot read %s of version %i with data %j', (type, version, data, message) => {
    expect(() => books.decode(recorded(type, version, data))).toThrow(UnreadableEvent);
    expect(() => books.decode(recorded(type, version, data))).toThrow(message);
  });

  it('tells readers only of the facts that they can meet, and the keeper of old logs of every form', () => {
    expect(books.types).toEqual(['BookLent', 'BookReturned']);
    expect(books.storedForms).toEqual([
      'BookLent@1',
      'BookLent@2',
      'BookReturned@1',
      'BookTaken@1',
      'BookTaken@2',
      'BookGone@1',
    ]);
  });

  it('retires no name that is still written', () => {
    const lent = { versions: [{ schema: schemaOf({}) }], becomes: 'BookReturned', upcast: () => ({}) } as const;
    expect(() =>
      codec<BookEvent>(
        { BookLent: [{ schema: schemaOf({}) }], BookReturned: [{ schema: schemaOf({}) }] },
        { BookLent: lent },
      ),
    ).toThrow(new RangeError('"BookLent" cannot be retired while it is still written'));
  });
});
