import { maskFor, type Viewer } from '@termijn/access';
import type { PersonRef } from '@termijn/domain';
import type { Records, Uuid } from '@termijn/engine';
import { maskClassOf, paperClasses } from './data-classes';
import type { Paper } from './paper';

/** A paper with the id that it is asked for by. */
export interface KeptPaper {
  readonly id: Uuid;
  readonly paper: Paper;
}

const collection = 'papers';

/** Notes and papers of people, sealed one by one. They go with the person. */
export class Papers {
  constructor(private readonly records: Records) {}

  /** Keeps a paper; the same id twice is one paper. False when nothing is known of the person, or no more. */
  keep(person: PersonRef, id: Uuid, paper: Paper): Promise<boolean> {
    const owner = { collection: 'people', id: person as string as Uuid };
    return this.records.attach(owner, collection, { id, lookup: `${person}/${id}`, value: paper });
  }

  /** All papers of a person, oldest first. */
  async of(person: PersonRef): Promise<readonly KeptPaper[]> {
    const found = await this.records.attached<Paper>(person as string as Uuid, collection);
    return found
      .map(({ id, value }) => ({ id, paper: value }))
      .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  }

  /** The papers of a person whose contents somebody may see. */
  async shownTo(viewer: Viewer, person: PersonRef): Promise<readonly KeptPaper[]> {
    return (await this.of(person)).filter(
      ({ paper }) => maskFor(viewer, maskClassOf(paperClasses[paper.kind])) === 'shown',
    );
  }
}

const placeOf = ({ id, paper }: KeptPaper): string => `${paper.on} ${id}`;
