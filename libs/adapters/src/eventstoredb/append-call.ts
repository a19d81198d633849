import { randomUUID } from 'node:crypto';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { BatchAppendReq, type BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Empty, StreamIdentifier, UUID, WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import type { CallOptions, ClientDuplexStream, Metadata } from '@grpc/grpc-js';
import { StoreUnavailable, UnacceptableAppend, type EncodedEvent, type Position, type Revision } from '@termijn/engine';
import { NoAnswer } from './errors';
import { positionOf } from './recorded';

/** The server's answer: where the append ended, or where the stream stands instead. Some servers leave out the position of a repetition. */
export type AppendAnswer =
  | { readonly outcome: 'written'; readonly revision: Revision; readonly position: Position | undefined }
  | { readonly outcome: 'conflict'; readonly actual: Revision | 'none' };

type Call = ClientDuplexStream<BatchAppendReq, BatchAppendResp>;

/** What the client does for its own modules: it opens calls on its connection and renews the connection when they fail. */
interface ClientConnection {
  GRPCStreamCreator(
    client: typeof StreamsClient,
    name: string,
    open: (client: StreamsClient) => Call,
  ): () => Promise<Call>;
  callArguments(options: object, callOptions: CallOptions): [Metadata, CallOptions];
}

interface Waiting {
  readonly stream: string;
  readonly resolve: (answer: AppendAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** The most appends that may await their answers at once. */
const waitingMax = 10_000;

/**
 * All appends of one store, over one call that is opened when needed and opened again after it broke.
 *
 * The client has such a call of its own, but keeps what awaits an answer in one table for the whole process: one broken
 * connection rejects the appends of every other, and an answer that arrives after that is an error nobody catches, which
 * ends the process. An append that waits behind back-pressure when the connection breaks may never settle at all. This
 * call shares the client's connection and nothing else.
 */
export class AppendCall {
  readonly #connection: ClientConnection;
  readonly #timeoutMilliseconds: number;
  readonly #waiting = new Map<string, Waiting>();
  #call: Promise<Call> | undefined;

  constructor(client: EventStoreDBClient, timeoutMilliseconds: number) {
    this.#connection = client as unknown as ClientConnection;
    this.#timeoutMilliseconds = timeoutMilliseconds;
  }

  /** Sends one append. Rejects with a transient error (see `isTransient`) or `UnacceptableAppend`. */
  async send(stream: string, expected: Revision | 'none', events: readonly EncodedEvent[]): Promise<AppendAnswer> {
    if (this.#waiting.size >= waitingMax) throw new StoreUnavailable(`${String(waitingMax)} appends wait already`);
    const correlation = randomUUID();
    const call = await (this.#call ??= this.#open());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(correlation);
        reject(new NoAnswer(`no answer within ${String(this.#timeoutMilliseconds)} ms`));
      }, this.#timeoutMilliseconds);
      const settling =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer);
          this.#waiting.delete(correlation);
          settle(value);
        };
      this.#waiting.set(correlation, { stream, resolve: settling(resolve), reject: settling(reject) });
      call.write(requestOf(correlation, stream, expected, events));
    });
  }

  /** Gives up what still waits, and the call. */
  async close(): Promise<void> {
    const call = await this.#call?.catch(() => undefined);
    call?.cancel();
  }

  async #open(): Promise<Call> {
    try {
      const open = this.#connection.GRPCStreamCreator(StreamsClient, 'append', (client) =>
        client.batchAppend(...this.#connection.callArguments({}, { deadline: Infinity })),
      );
      const call = await open();
      call.on('data', (answer: BatchAppendResp) => this.#answered(answer));
      call.on('error', (error) => this.#broken(error));
      call.on('end', () => this.#broken(new NoAnswer('the server ended the call')));
      return call;
    } catch (error) {
      this.#call = undefined;
      throw error;
    }
  }

  #broken(error: Error): void {
    this.#call = undefined;
    for (const { reject } of [...this.#waiting.values()]) reject(error);
  }

  /** An answer nobody waits for any more came too late or twice, and is no news. */
  #answered(answer: BatchAppendResp): void {
    const waiting = this.#waiting.get(answer.getCorrelationId()?.getString() ?? '');
    if (waiting === undefined) return;
    try {
      waiting.resolve(answerOf(answer));
    } catch (error) {
      waiting.reject(error);
    }
  }
}

const requestOf = (
  correlation: string,
  stream: string,
  expected: Revision | 'none',
  events: readonly EncodedEvent[],
): BatchAppendReq => {
  const name = new StreamIdentifier().setStreamName(Buffer.from(stream));
  const options = new BatchAppendReq.Options().setStreamIdentifier(name);
  if (expected === 'none') options.setNoStream(new Empty());
  else options.setStreamPosition(String(expected));
  const messages = events.map(({ id, type, data, metadata }) => {
    const message = new BatchAppendReq.ProposedMessage()
      .setId(new UUID().setString(id))
      .setData(Buffer.from(data))
      .setCustomMetadata(Buffer.from(metadata));
    message.getMetadataMap().set('type', type).set('content-type', 'application/json');
    return message;
  });
  return new BatchAppendReq()
    .setCorrelationId(new UUID().setString(correlation))
    .setOptions(options)
    .setProposedMessagesList(messages)
    .setIsFinal(true);
};

const answerOf = (answer: BatchAppendResp): AppendAnswer => {
  const success = answer.getSuccess();
  if (success !== undefined) {
    const commit = success.getPosition()?.getCommitPosition();
    return {
      outcome: 'written',
      revision: Number(success.getCurrentRevision()),
      position: commit === undefined ? undefined : positionOf(BigInt(commit)),
    };
  }
  const detail = answer.getError()?.getDetails();
  const kind = detail?.getTypeName().split('.').at(-1) ?? 'no reason';
  switch (kind) {
    case 'WrongExpectedVersion': {
      const wrong = WrongExpectedVersion.deserializeBinary(detail?.getValue_asU8() ?? new Uint8Array());
      const actual = wrong.hasCurrentStreamRevision() ? Number(wrong.getCurrentStreamRevision()) : 'none';
      return { outcome: 'conflict', actual };
    }
    case 'MaximumAppendSizeExceeded':
      throw new UnacceptableAppend('events', 'must not be larger than the server accepts');
    case 'StreamDeleted':
      throw new UnacceptableAppend('stream', 'must not have been deleted');
    case 'Timeout':
      throw new NoAnswer('the server gave up the append');
    default:
      throw new Error(`the server refused an append: ${kind} ${answer.getError()?.getMessage() ?? ''}`);
  }
};
