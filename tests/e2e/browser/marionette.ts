import { connect } from 'node:net';

export interface Marionette {
  send(command: string, parameters?: Record<string, unknown>): Promise<unknown>;
  /** Runs tasks of several commands one after the other: a command goes to whatever window the last one switched to. */
  exclusive<T>(task: () => Promise<T>): Promise<T>;
  end(): void;
}

type Message = [kind: number, id: number, error: { error: string; message: string } | null, result: unknown];

/** Firefox's own remote protocol: `LENGTH:JSON` over TCP, https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, (error: Error | undefined, result?: unknown) => void>();
  let sent = 0;
  let unread = Buffer.alloc(0);
  let queue: Promise<unknown> = Promise.resolve();

  const greeted = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    waiting.set(0, (error) => (error ? reject(error) : resolve()));
  });
  socket.on('data', (data) => {
    unread = Buffer.concat([unread, data]);
    for (let colon = unread.indexOf(':'); colon > 0; colon = unread.indexOf(':')) {
      const end = colon + 1 + Number(unread.subarray(0, colon));
      if (unread.length < end) return;
      const message: unknown = JSON.parse(unread.subarray(colon + 1, end).toString());
      unread = unread.subarray(end);
      // The first message is a greeting, an object; the rest are answers.
      const [, id, error, result] = Array.isArray(message) ? (message as Message) : [1, 0, null, message];
      waiting.get(id)?.(error ? new Error(`${error.error}: ${error.message}`) : undefined, result);
      waiting.delete(id);
    }
  });
  socket.on('close', () => {
    for (const answer of waiting.values()) answer(new Error('Firefox closed the connection'));
    waiting.clear();
  });
  await greeted;

  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        sent += 1;
        waiting.set(sent, (error, result) => (error ? reject(error) : resolve(result)));
        const text = JSON.stringify([0, sent, command, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    exclusive(task) {
      const turn = queue.then(task);
      queue = turn.catch(() => undefined);
      return turn;
    },
    end: () => socket.destroy(),
  };
}
