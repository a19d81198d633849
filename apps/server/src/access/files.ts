import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { bondOf, type FileBond } from '@termijn/access';
import { isObligationId, isPersonRef, isSanctionId, type ObligationId } from '@termijn/domain';
import {
  idOf,
  isUuid,
  streamName,
  uuidOf,
  type EventStore,
  type Outbox,
  type StreamName,
  type Uuid,
} from '@termijn/engine';
import {
  EVENT_STORE,
  letterEffect,
  obligationIdOf,
  obligationKind,
  OUTBOX,
  sanctionKind,
  ShowCase,
  ShowSanction,
  type LetterOrder,
} from '@termijn/features';

/** The file that a request is about: the case, and which piece of it. */
export interface Looked {
  readonly file: ObligationId;
  /** The id of the procedure or of the letter; `file` for the file itself. */
  readonly piece: string;
  /** The stream that a command goes to. */
  readonly stream: StreamName;
}

/** How the case behind a place in a path is found. The places that no entry names lead to no file. */
type Way = (files: Files, id: string) => Promise<Looked | undefined>;

const ways: Readonly<Record<string, Way>> = {
  cases: (_, id) => Promise.resolve(isObligationId(id) ? caseItself(id) : undefined),
  people: (_, id) => Promise.resolve(isPersonRef(id) ? caseItself(obligationIdOf(id)) : undefined),
  sanctions: (files, id) => files.behindSanction(id),
  mailbox: (files, id) => files.behindLetter(id),
};

const caseItself = (file: ObligationId): Looked => ({
  file,
  piece: 'file',
  stream: streamName(`${obligationKind.category}-${file}`),
});

/** Finds the file that a request is about, and what ties it to organisations as it stands. */
@Injectable()
export class Files {
  constructor(
    private readonly queries: QueryBus,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** The file that a filled path leads to: `undefined` when there is none, or when no way to one is known. */
  async behind(path: string, params: unknown): Promise<Looked | undefined> {
    const [, kind = '', place = ''] = /^(?:\/v1)?\/([a-z]+)\/:(\w+)/.exec(path) ?? [];
    const id = (params as Readonly<Record<string, unknown>> | undefined)?.[place];
    if (typeof id !== 'string' || !Object.hasOwn(ways, kind)) return undefined;
    return ways[kind]!(this, id.toLowerCase());
  }

  /** What ties a case to organisations; `undefined` for one that nobody opened. */
  async bondOf(file: ObligationId): Promise<FileBond | undefined> {
    const view = await this.queries.execute(new ShowCase(file));
    return view === undefined ? undefined : bondOf(view.standing);
  }

  /** Whether somebody of this organisation wrote to a stream under a key: then the same request has come again. */
  async wasDoneUnder(stream: StreamName, key: Uuid, organisation: string): Promise<boolean> {
    const first = uuidOf(key, '0');
    const { events } = await this.store.read(stream);
    return events.some(({ id, metadata }) => id === first && metadata.actor.organisation === organisation);
  }

  async behindSanction(id: string): Promise<Looked | undefined> {
    if (!isSanctionId(id)) return undefined;
    const standing = (await this.queries.execute(new ShowSanction(id)))?.standing;
    if (standing === undefined || standing.phase === 'unknown') return undefined;
    const stream = streamName(`${sanctionKind.category}-${id}`);
    return { file: standing.obligation, piece: id, stream };
  }

  async behindLetter(id: string): Promise<Looked | undefined> {
    if (!isUuid(id)) return undefined;
    const [letter] = await this.outbox.list({ kind: letterEffect, ids: [id], limit: 1 });
    if (letter === undefined) return undefined;
    const stream = (letter.payload as LetterOrder).stream as StreamName;
    const file = idOf(stream);
    return isObligationId(file) ? { file, piece: id, stream } : undefined;
  }
}
