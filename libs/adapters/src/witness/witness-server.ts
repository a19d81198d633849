import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WitnessAnswer, WitnessDesk } from './witness';

/** Where a witness listens, and who is told what becomes of questions. */
export interface WitnessServerOptions {
  readonly host: string;
  /** 0 takes any port that is free. */
  readonly port: number;
  /** Told of every answer by its status, and of what went wrong. */
  readonly tell: (status: number, error?: unknown) => void;
}

/** A witness that listens. */
export interface WitnessServer {
  readonly url: string;
  close(): Promise<void>;
}

const longestQuestion = 256 * 1024;
const slowestMilliseconds = 10_000;

/** Answers `POST /add-checkpoint` as the specification tlog-witness of C2SP says, and nothing else. */
export const serveWitness = async (desk: WitnessDesk, options: WitnessServerOptions): Promise<WitnessServer> => {
  const server = createServer((request, response) => {
    void answer(desk, request, response).then(
      (status) => options.tell(status),
      (error: unknown) => {
        options.tell(500, error);
        if (!response.headersSent) send(response, 500);
      },
    );
  });
  server.requestTimeout = slowestMilliseconds;
  server.headersTimeout = slowestMilliseconds;
  server.maxConnections = 64;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { address, port, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
};

const answer = async (desk: WitnessDesk, request: IncomingMessage, response: ServerResponse): Promise<number> => {
  if (request.url !== '/add-checkpoint') return send(response, 404);
  if (request.method !== 'POST') return send(response, 405);
  const body = await bodyOf(request);
  return body === undefined ? send(response, 413) : sendAnswer(response, await desk.answer(body));
};

const sendAnswer = (response: ServerResponse, said: WitnessAnswer): number => {
  if (said.status === 200) return send(response, 200, said.line, 'text/plain; charset=utf-8');
  if (said.status === 409) return send(response, 409, `${said.size}\n`, 'text/x.tlog.size');
  return send(response, said.status);
};

const send = (response: ServerResponse, status: number, body = '', type = 'text/plain; charset=utf-8'): number => {
  // What is left of a question that was not read would be taken for the next one.
  response.writeHead(status, { 'Content-Type': type, ...(status === 413 && { Connection: 'close' }) }).end(body);
  return status;
};

const bodyOf = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestQuestion) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};
