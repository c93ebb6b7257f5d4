import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Delay } from '../../../src/client/delay.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('acts once for a key that was asked for again and again, and for each key by itself', () => {
  const acted: string[] = [];
  const delay = new Delay<string>(100, (key) => acted.push(key));
  delay.schedule('a');
  vi.advanceTimersByTime(60);
  delay.schedule('a');
  delay.schedule('b');
  vi.advanceTimersByTime(60);
  expect(acted).toEqual([]);
  vi.advanceTimersByTime(60);
  expect(acted).toEqual(['a', 'b']);
});

it('does nothing any more once it is disposed of', () => {
  const acted: string[] = [];
  const delay = new Delay<string>(100, (key) => acted.push(key));
  delay.schedule('a');
  delay.dispose();
  vi.advanceTimersByTime(200);
  expect(acted).toEqual([]);
});
