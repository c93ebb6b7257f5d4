import { describe, expect, it } from 'vitest';
import { isSupported } from '../../../src/core/entities/support.ts';
import type { EntityType } from '../../../src/core/types.ts';
import { contextOf, mentionOf } from './entityTable.ts';

const NAMES = [{ id: 'organization:1', name: '青禾', type: 'organization' as const }];

describe('support for a doubtful mention', () => {
  it.each<[string, EntityType, boolean]>([
    ['海岸线向海一侧', 'organization', false],
    ['江州研究院', 'organization', true],
    ['青禾', 'organization', true],
    ['Lumen Bio', 'organization', true],
    ['20+8', 'policy', true],
    ['《养老条例》', 'policy', true],
    ['聂望川', 'person', true],
  ])('%s as %s: %s', (name, type, supported) => {
    const context = contextOf(`在${name}附近`, NAMES);
    expect(isSupported(context, { ...mentionOf(context, name, type), score: 0.6 })).toBe(supported);
    expect(isSupported(context, { ...mentionOf(context, name, type), score: 0.9 })).toBe(true);
  });
});
