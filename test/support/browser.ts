/** The browser that shows the host's windows. */
import { type Browser, chromium } from 'playwright-core';
import { findOnPath } from '../../scripts/host/desktop.ts';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Launches an installed Chromium or Chrome: the one that the environment variable CHROME names, else the first on the PATH.
 * @throws where there is none; the message says how to get one
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME || PROGRAMS.map(findOnPath).find(Boolean);
  if (!executablePath) {
    throw new Error("These tests need Chromium: install it (Debian: 'apt install chromium'), or name one in CHROME.");
  }
  return chromium.launch({
    executablePath,
    args: [
      // The sandbox does not start for the superuser, nor in many containers.
      '--no-sandbox',
      ...['--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}
