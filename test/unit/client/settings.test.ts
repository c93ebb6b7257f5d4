import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSetting } from '../../../src/client/settings.ts';

const configured = (value: unknown) => ({ get: () => value as never });

describe('a setting of the client', () => {
  it.each(Object.keys(DEFAULT_SETTINGS) as (keyof typeof DEFAULT_SETTINGS)[])(
    '%s is its default where its value is of another type',
    (name) => {
      for (const value of [null, 5, undefined, ['x']]) {
        const read = readSetting(configured(value), name);
        expect(typeof read, String(value)).toBe(typeof DEFAULT_SETTINGS[name]);
        expect(read).not.toBeNull();
      }
    },
  );

  it('is the value otherwise', () => {
    expect(readSetting(configured(false), 'highlights.enabled')).toBe(false);
    expect(readSetting(configured({ person: false }), 'highlights.types')).toEqual({ person: false });
  });
});
