/** The page's end of the messages it exchanges with the client, and the state that VS Code keeps for it. */
import type { PageState, ToClient, ToPage } from '../messages.ts';

interface VsCode {
  postMessage(message: ToClient): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCode;

export const client: VsCode = acquireVsCodeApi();

/** Has the messages of the client handled, and tells it that the page listens. */
export function listen(handle: (message: ToPage) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => handle(data));
  client.postMessage({ type: 'ready' });
}
