/** Words that stand for something named before: 公司, 园区, 该中心, 全市, 代表团; and speakers for their bodies. */
import type { LinkedMention } from '../entities/mention.ts';
import type { Token } from './document.ts';
import type { Referent } from './referent.ts';

/** Words that stand for the last thing of a kind: a company, a park, a meeting, a school. */
const COMPANY = new Set(['公司', '企业', '集团', '该公司', '该企业', '厂方', '公司方', '业者', '厂商']);
const PARK = new Set(['园区', '园内', '区内', '开发区', '高新区', '经开区', '新区', '基地', '园方', '产业园', '片区']);
const EVENT = new Set([
  '会上',
  '大会',
  '会议',
  '现场',
  '活动',
  '活动现场',
  '会场',
  '会展',
  '签约仪式',
  '展会',
  '本届大会',
  '会期',
  '开幕式',
  '行程',
]);
const SCHOOL = new Set(['学校', '校方', '该校', '全校', '校内']);
/** Words at the head of a clause that stand for the place a text is about, whatever its level. */
const TERRITORY = new Set(['辖区', '辖内', '全境']);
const SCHOOL_NAME = /(?:大学|学院|学校|中学)$/u;

/** 全市, 我县, 区内: the place of that level. */
const WHOLE = /^(?:[全我该本]([省市区县镇州旗盟国乡村港台岛])|([省市区县州])(?:里|内|上))$/u;

/** Both kinds of them are so long. */
const WHOLE_LENGTH = 2;

/** A place whose office-holders speak (株洲市市长) is the one a report is about: it counts for more than a place in passing. */
const OFFICE = 4;

/** Longest ending of a name that can stand for it. */
const LONGEST_ENDING = 4;

/** Levels that names in the script of the source end in, simplified. */
const LEVELS: Readonly<Record<string, string>> = { 縣: '县', 區: '区', 鎮: '镇' };

type ReferentOf = (token: Token) => Referent | undefined;

/** Keeps in mind what was named, in the order of the text. */
export class AnaphorResolver {
  private readonly byEnding = new Map<string, Referent>();
  /** How much each place is spoken of, and the place most spoken of, by level and of all; the first among equals. */
  private readonly weights = new Map<Referent, number>();
  private readonly spokenOfLevel = new Map<string, Referent>();
  private spokenOf: Referent | null = null;
  private readonly bodies = new Map<Referent, Referent>();
  private company: Referent | null = null;
  private park: Referent | null = null;
  private lastPark: Referent | null = null;
  private event: Referent | null = null;
  private school: Referent | null = null;

  /**
   * Takes note of a named mention at token `i`.
   * @returns the body that a person named again speaks for
   */
  named(
    referent: Referent,
    mention: LinkedMention,
    tokens: readonly Token[],
    i: number,
    opens: boolean,
    referentOf: ReferentOf,
  ): Referent | null {
    const { name } = referent;
    switch (mention.type) {
      case 'organization':
        if (SCHOOL_NAME.test(name)) this.school = referent;
        // What is said of 公司 is said of the company spoken of, not of one in passing.
        if ((mention.kind === 'company' || !mention.kind) && (opens || !this.company)) this.company = referent;
        break;
      case 'park':
        if (opens || !this.park) this.park = referent;
        this.lastPark = referent;
        break;
      case 'event':
        this.event = referent;
        break;
      case 'place':
        this.place(referent, mention.name, tokens[i + 1]?.tag === 'position' ? OFFICE : 1);
        break;
      case 'person':
        return this.speaker(referent, tokens, i, referentOf);
      default:
    }
    if (mention.type !== 'place' && mention.type !== 'industry' && mention.type !== 'position')
      for (let length = 2; length <= LONGEST_ENDING && length < name.length; length++)
        this.byEnding.set(mention.name.slice(-length), referent);
    return null;
  }

  /** Takes note of a place by its full simplified name; `weight` says how much it counts for being the one spoken of. */
  place(referent: Referent, name: string, weight = 1): void {
    const level = LEVELS[name.at(-1)!] ?? name.at(-1)!;
    const most = (other: Referent | null | undefined): number => (other ? this.weights.get(other)! : 0);
    const own = (this.weights.get(referent) ?? 0) + weight;
    this.weights.set(referent, own);
    if (own > most(this.spokenOfLevel.get(level))) this.spokenOfLevel.set(level, referent);
    if (own > most(this.spokenOf)) this.spokenOf = referent;
  }

  /** Takes note of a phrase that ends in a common noun. */
  phrase(referent: Referent, tail: string): void {
    for (let length = 2; length <= Math.max(2, tail.length); length++) this.byEnding.set(tail.slice(-length), referent);
  }

  /**
   * What a word at the head of a clause stands for.
   * @param pointed whether 该 or the like points back from it: to the last of its kind, be it named in passing
   */
  resolve(word: string, pointed = false): Referent | null {
    const named = this.byEnding.get(word);
    if (named) return named;
    if (COMPANY.has(word)) return this.company;
    if (PARK.has(word)) return pointed ? this.lastPark : this.park;
    if (EVENT.has(word)) return this.event;
    if (SCHOOL.has(word)) return this.school;
    if (TERRITORY.has(word)) return this.spokenOf;
    return null;
  }

  /** The place that 全市 and the like stand for: the most spoken of that level. */
  whole(word: string): Referent | null {
    if (word.length !== WHOLE_LENGTH) return null;
    const found = WHOLE.exec(word);
    if (!found) return null;
    return this.spokenOfLevel.get((found[1] ?? found[2])!) ?? null;
  }

  /** A person introduced with a body before the name (X公司董事长Y) speaks for it from then on. */
  private speaker(person: Referent, tokens: readonly Token[], i: number, referentOf: ReferentOf): Referent | null {
    const known = this.bodies.get(person);
    if (known) return known;
    for (let k = i - 1; k >= 0 && k >= i - 6; k--) {
      const token = tokens[k]!;
      if (token.kind === 'mention' && token.tag !== 'position') {
        const body = token.tag === 'organization' || token.tag === 'park' ? referentOf(token) : undefined;
        if (body) this.bodies.set(person, body);
        return null;
      }
      if (token.kind === 'figure' || (token.kind === 'mark' && token.text !== '、')) return null;
    }
    return null;
  }
}
