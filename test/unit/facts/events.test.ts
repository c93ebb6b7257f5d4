import { describe, expect, it } from 'vitest';
import { eventsOf, factsOf } from './factTable.ts';

describe('events', () => {
  it('find a visit and who made it', () => {
    const events = eventsOf(
      '⟦date 2024-05-19|5月19日⟧，⟦place|深圳市⟧⟦position|市长⟧⟦person|杨军⟧率团赴⟦place|德国⟧考察。',
    );
    expect(events[0]).toMatch(/^visit 赴: .*杨军/u);
  });

  it('find a signing and its parties', () => {
    const [event] = eventsOf(
      '⟦date 2024-05-19|5月19日⟧，⟦organization|昌红集团⟧与⟦organization|罗氏诊断⟧签署合作协议。',
    );
    expect(event).toBe('sign 签署: 昌红集团、罗氏诊断');
  });

  it('say what was signed', () => {
    const [fact] = factsOf('⟦organization|昌红集团⟧与⟦organization|罗氏诊断⟧签署合作协议。');
    expect(fact).toMatchObject({ kind: 'event', event: 'sign', object: '合作协议' });
  });

  it('do not take every such word for an event', () => {
    expect(eventsOf('各地要加强对外交流，完善落户政策。')).toEqual([]);
  });
});
