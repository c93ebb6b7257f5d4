/** Keeps a failure where it happens: what goes wrong in one feature is logged, and the others go on. */
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';

/** Answers a request. */
export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R>;

/**
 * A handler that never fails but by protocol: a response error (moved version, bad arguments) reaches the client,
 * anything else is logged and answered with `fallback`; a cancelled request is answered as cancelled.
 */
export function guarded<P, R>(
  connection: Connection,
  what: string,
  fallback: R,
  handler: Handler<P, R>,
): Handler<P, R> {
  return async (params: P, token: CancellationToken) => {
    try {
      const result = await handler(params, token);
      if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, `${what} was cancelled.`);
      }
      return result;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      logError(connection, what, error);
      return fallback;
    }
  };
}

/** For promises that nobody awaits: their failure is logged. */
export function inBackground(connection: Connection, what: string, promise: Promise<unknown>): void {
  promise.catch((error) => logError(connection, what, error));
}

/** Writes an error with its stack to the client's log of this server. */
export function logError(connection: Connection, what: string, error: unknown): void {
  connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
