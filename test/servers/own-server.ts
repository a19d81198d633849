/** A server that belongs to this run of tests. */
export interface OwnServer {
  readonly url: string;
  stop(): Promise<void>;
}
