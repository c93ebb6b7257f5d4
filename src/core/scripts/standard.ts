/** Which standard of the traditional script a text follows, by the forms of characters that the standards write differently. */
import HK_VARIANTS from 'opencc-js/dict/HKVariants';
import TW_VARIANTS from 'opencc-js/dict/TWVariants';
import { dictionaryPairs } from '../reading/dictionary.ts';

export type TraditionalStandard = 't' | 'tw' | 'hk';

/** Forms that everybody writes, or that are characters of their own beside being variants: they tell nothing. */
const COMMON = new Set('才梁著么台床秘祕污汙泄洩參蔘症踊踴痴癡閒閑臺峰群吃羣峯喫啟啓');
const STANDARDS: readonly TraditionalStandard[] = ['t', 'tw', 'hk'];
/** The best standard must contradict the text less often than the next by at least this. */
const MARGIN = 2;

let standards: ReadonlyMap<string, ReadonlySet<TraditionalStandard>> | undefined;

/** For each form of a character with variants the standards that write it. */
function formStandards(): ReadonlyMap<string, ReadonlySet<TraditionalStandard>> {
  if (standards) return standards;
  const taiwan = new Map(dictionaryPairs(TW_VARIANTS));
  const hongKong = new Map(dictionaryPairs(HK_VARIANTS));
  const found = new Map<string, Set<TraditionalStandard>>();
  const add = (form: string, standard: TraditionalStandard) => {
    if (COMMON.has(form)) return;
    const known = found.get(form);
    if (known) known.add(standard);
    else found.set(form, new Set([standard]));
  };
  for (const character of new Set([...taiwan.keys(), ...hongKong.keys()])) {
    add(character, 't');
    add(taiwan.get(character) ?? character, 'tw');
    add(hongKong.get(character) ?? character, 'hk');
  }
  standards = found;
  return found;
}

/** The standard that the forms of a traditional text contradict least; null where it tells nothing, or mixes them. */
export function standardOf(text: string): TraditionalStandard | null {
  const forms = formStandards();
  const contradicted = new Map(STANDARDS.map((standard) => [standard, 0]));
  for (const character of text) {
    const writers = forms.get(character);
    if (!writers) continue;
    for (const standard of STANDARDS) {
      if (!writers.has(standard)) contradicted.set(standard, contradicted.get(standard)! + 1);
    }
  }
  const [best, next] = [...contradicted].sort((a, b) => a[1] - b[1]);
  return next![1] - best![1] >= MARGIN ? best![0] : null;
}
