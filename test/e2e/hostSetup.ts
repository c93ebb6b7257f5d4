/** Starts the host once for all user tests. */
import type { TestProject } from 'vitest/node';
import { startHost } from '../../scripts/host/hostServer.ts';
import { installHost } from '../../scripts/host/installHost.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Host and port of the running host. */
    authority: string;
    /** Absolute path of the host's data. */
    hostData: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const host = await startHost(await installHost(console.log));
  project.provide('authority', host.authority);
  project.provide('hostData', host.dataFolder);
  return host.stop;
}
