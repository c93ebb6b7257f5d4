import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../../src/core/facts/facts.ts';
import type { EventFact } from '../../../src/core/index.ts';
import { contextOf, eventsOf, factsOf } from './factTable.ts';

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

  it.each([
    ['⟦organization|昌红集团⟧拟与⟦organization|罗氏诊断⟧签署合作协议。', 'planned'],
    ['⟦organization|昌红集团⟧有望与⟦organization|罗氏诊断⟧签署合作协议。', 'planned'],
    ['⟦organization|昌紅集團⟧計劃與⟦organization|羅氏診斷⟧簽署合作協議。', 'planned'],
    ['⟦organization|昌红集团⟧与⟦organization|罗氏诊断⟧签署合作协议。', undefined],
  ])('mark what is only intended or hoped for: %s', (text, modality) => {
    const [fact] = factsOf(text);
    expect(fact).toMatchObject({ kind: 'event', event: 'sign' });
    expect((fact as EventFact).modality).toBe(modality);
  });

  it('mark what the document dates to a time to come', () => {
    const text = '⟦date 2024-06-19|6月19日⟧，⟦organization|昌红集团⟧与⟦organization|罗氏诊断⟧签署合作协议。';
    const modalityOn = (documentDate: string) =>
      (extractFacts({ ...contextOf(text), documentDate })[0] as EventFact).modality;
    expect(modalityOn('2024-06-01')).toBe('planned');
    expect(modalityOn('2024-06-20')).toBeUndefined();
  });

  it('find the object of a trigger that is a noun, before it', () => {
    const [fact] = factsOf('会上，⟦organization|昌红集团⟧与⟦organization|罗氏诊断⟧完成了合作协议的签署。');
    expect(fact).toMatchObject({ event: 'sign', object: '合作协议' });
  });

  it('do not take the body that approves for what is approved', () => {
    const [fact] = factsOf('其研发中心已获⟦organization|省发展改革委⟧批准。');
    expect(fact).toMatchObject({ event: 'approve', object: '研发中心' });
  });
});
