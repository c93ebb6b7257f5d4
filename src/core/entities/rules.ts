/** The rules that find names in a line by themselves, and what their findings are for. */
import type { Recogniser, RuleContext } from './context.ts';
import type { Mention } from './mention.ts';
import { recogniseAbbreviations } from './recognisers/abbreviations.ts';
import { recogniseCoordination } from './recognisers/coordination.ts';
import { recogniseDefinitions } from './recognisers/definitions.ts';
import { recogniseNames } from './recognisers/gazetteer.ts';
import { recogniseOffices } from './recognisers/offices.ts';
import { recognisePlaces } from './recognisers/places.ts';
import { recogniseRegions } from './recognisers/regions.ts';
import { recogniseRosters } from './recognisers/rosters.ts';
import { recogniseSectors } from './recognisers/sectors.ts';
import { recogniseStatutes } from './recognisers/statutes.ts';
import { recogniseStrategies } from './recognisers/strategies.ts';

/** Rules whose proposals the tagger sees as evidence; what they find must be what it was trained with. */
const EVIDENCE: readonly Recogniser[] = [recogniseNames, recogniseCoordination, recogniseDefinitions];
/** Rules beside the tagger: their proposals stand against its own. */
const BESIDE: readonly Recogniser[] = [recogniseSectors];
/** Rules that are sure: what lies within their mentions gives way. */
const SURE: readonly Recogniser[] = [recogniseRegions, recogniseStatutes, recogniseOffices, recogniseRosters];
/** Rules that find what nothing else has found. */
const FILLING: readonly Recogniser[] = [recognisePlaces, recogniseAbbreviations, recogniseStrategies];

/** What the rules find. Lists of one rule are sorted by start; those of `sure` and `filling` are without overlap. */
export interface RuleFindings {
  readonly proposals: readonly Mention[];
  readonly beside: readonly Mention[];
  /** One list a rule, in the order in which they are laid over what was found before. */
  readonly sure: readonly (readonly Mention[])[];
  /** One list a rule, in the order in which they fill what was left. */
  readonly filling: readonly (readonly Mention[])[];
}

/** What the rules propose that are evidence for the tagger; proposals may overlap. */
export function proposeByRule(context: RuleContext): Mention[] {
  return EVIDENCE.flatMap((recogniser) => recogniser(context));
}

/** Asks all rules. */
export function applyRules(context: RuleContext): RuleFindings {
  const ask = (recogniser: Recogniser) => recogniser(context);
  return {
    proposals: proposeByRule(context),
    beside: BESIDE.flatMap(ask),
    sure: SURE.map(ask),
    filling: FILLING.map(ask),
  };
}
