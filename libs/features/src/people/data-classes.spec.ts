import { memoryRecords } from '@termijn/adapters';
import { paperKinds } from '@termijn/domain';
import { uuidOf, type Uuid } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { maskClassOf, paperClasses, paperFieldClasses, personClasses, recordClasses } from './data-classes';
import { Papers } from './papers';
import { PeopleRegister } from './people-register';

const identity = { familyName: 'Voorbeeld', givenName: 'Ada', birthDate: day('1990-03-15') };
const person = { ...identity, language: 'nl', email: 'ada@example.org' } as const;

describe('every field that is kept of a person', () => {
  it('has a class', async () => {
    const records = memoryRecords();
    const people = new PeopleRegister(records, Buffer.alloc(32, 7));
    const ref = people.refOf(identity);
    await people.keep([{ identity, record: { person, source: { email: 'digest' } } }]);
    const record = (await people.known([ref])).get(ref)!;
    const { person: kept, ...rest } = record;
    expect(Object.keys(kept!).filter((field) => !Object.hasOwn(personClasses, field))).toEqual([]);
    expect(Object.keys(rest).filter((field) => !Object.hasOwn(recordClasses, field))).toEqual([]);

    const papers = new Papers(records);
    const file = { mediaType: 'application/pdf', base64: '' };
    const paper = { kind: 'note', on: day('2024-05-01'), by: 'off-1', text: 'x', file } as const;
    await papers.keep(ref, uuidOf('3d0c8e7a-6a2b-5f0c-8d11-0c1b2a3f4e5d' as Uuid, 'paper'), paper);
    const [one] = await papers.of(ref);
    expect(Object.keys(one!.paper).filter((field) => !Object.hasOwn(paperFieldClasses, field))).toEqual([]);
  });

  it('keeps free text and what is medical from all but the municipality', () => {
    expect(paperKinds.filter((kind) => maskClassOf(paperClasses[kind]) !== 'medical')).toEqual(['defence']);
  });
});
