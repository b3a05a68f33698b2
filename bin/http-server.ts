import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A sender may be silent for so long in the middle of its request; how long the whole takes does not matter. */
const silenceLimitMs = 60_000;
/** What is still on its way of a body that was answered already is thrown away for so long, then its connection ends. */
const drainLimitMs = 30_000;

/** The server under the gate and Next: it keeps what a request may do to its connection within bounds.
 * @param answer         writes the response; where it fails, nobody else has told the client anything
 * @param admitsUpgrade  whether a request may take its connection over; one that may not is answered as if it had
 *                       not asked, so that no connection is ever handed to nobody */
export function createHttpServer({
  answer,
  admitsUpgrade,
  silenceMs = silenceLimitMs,
  drainMs = drainLimitMs,
}: {
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  admitsUpgrade: (request: IncomingMessage) => boolean;
  silenceMs?: number;
  drainMs?: number;
}): Server {
  // Node would end every request after five minutes, also an upload that comes steadily over a slow line.
  const server = createServer({
    requestTimeout: 0,
    headersTimeout: 60_000,
    shouldUpgradeCallback: admitsUpgrade,
  });
  const underWay = new WeakMap<Socket, IncomingMessage>();

  server.on('request', (request, response) => {
    const { socket } = request;
    underWay.set(socket, request);
    response.once('close', () => {
      if (underWay.get(socket) === request) underWay.delete(socket);
      drain(request, drainMs);
    });
    answer(request, response).catch((error: unknown) => {
      if (!request.destroyed) console.error(error);
      response.destroy();
    });
  });
  server.setTimeout(silenceMs, (socket) => {
    const request = underWay.get(socket);
    if (request === undefined || isSenderSilent(request)) socket.destroy();
    // The silence is ours: the answer takes its time, or the body is not read as fast as it comes.
    else socket.setTimeout(silenceMs);
  });
  return server;
}

const isSenderSilent = (request: IncomingMessage): boolean =>
  !request.complete && !request.isPaused() && request.readableLength === 0;

/** Throws away what is still to come of a body whose reader stopped early: as long as it stands in the connection, the
 * next request behind it is not seen, and closing with bytes unread takes the answer away from the sender. */
function drain(request: IncomingMessage, limitMs: number): void {
  if (request.complete || request.destroyed) return;
  const timer = setTimeout(() => request.socket.destroy(), limitMs);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
  request.unpipe();
  request.resume();
}
