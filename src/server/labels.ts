/** The names of types, kinds and reasons in the user's language. Functions, for the language is known late. */
import * as l10n from '@vscode/l10n';
import type { Approximation, DamageKind, EntityType, EventKind } from '../core/index.ts';

export function entityTypeLabel(type: EntityType): string {
  const labels: Record<EntityType, string> = {
    person: l10n.t('Person'),
    position: l10n.t('Position'),
    organization: l10n.t('Organization'),
    place: l10n.t('Place'),
    park: l10n.t('Park or zone'),
    policy: l10n.t('Policy'),
    industry: l10n.t('Industry'),
    event: l10n.t('Event'),
    product: l10n.t('Product or project'),
  };
  return labels[type];
}

/** The label of an entity's kind; undefined for a kind that has none. */
export function entityKindLabel(kind: string): string | undefined {
  const labels: Record<string, string> = {
    government: l10n.t('Government body'),
    company: l10n.t('Company'),
    institute: l10n.t('University or research institute'),
    association: l10n.t('Association'),
    media: l10n.t('Media'),
    country: l10n.t('Country'),
    province: l10n.t('Province'),
    city: l10n.t('City'),
    district: l10n.t('District'),
    county: l10n.t('County'),
    street: l10n.t('Subdistrict'),
    town: l10n.t('Town'),
    region: l10n.t('Region'),
    continent: l10n.t('Continent'),
    prefecture: l10n.t('Prefecture'),
    zone: l10n.t('Development zone'),
    water: l10n.t('River, lake or sea'),
    mountain: l10n.t('Mountains'),
    island: l10n.t('Island'),
    port: l10n.t('Port'),
    law: l10n.t('Law'),
    regulation: l10n.t('Regulation'),
    strategy: l10n.t('National strategy'),
    reform: l10n.t('Reform'),
    plan: l10n.t('Plan'),
    document: l10n.t('Document'),
    strategic: l10n.t('Strategic emerging industry'),
  };
  return labels[kind];
}

/** What a figure measures, by the dimension core gives it. */
export function dimensionLabel(dimension: string): string {
  const labels: Record<string, string> = {
    money: l10n.t('Amount of money'),
    count: l10n.t('Count'),
    share: l10n.t('Share'),
    rank: l10n.t('Rank'),
    date: l10n.t('Date'),
    duration: l10n.t('Duration'),
    area: l10n.t('Area'),
    length: l10n.t('Length'),
    mass: l10n.t('Mass'),
    steam: l10n.t('Steam capacity'),
    volume: l10n.t('Volume'),
    energy: l10n.t('Energy'),
    power: l10n.t('Power'),
    electricity: l10n.t('Electricity'),
    frequency: l10n.t('Frequency'),
    temperature: l10n.t('Temperature'),
    pressure: l10n.t('Pressure'),
    speed: l10n.t('Speed'),
    concentration: l10n.t('Concentration'),
    flow: l10n.t('Flow'),
    intensity: l10n.t('Intensity'),
    sound: l10n.t('Sound level'),
    computing: l10n.t('Computing power'),
    data: l10n.t('Amount of data'),
    light: l10n.t('Light'),
    radioactivity: l10n.t('Radioactivity'),
  };
  return labels[dimension] ?? l10n.t('Quantity');
}

/** How exact a figure is, in words; undefined for an exact one. */
export function approximationLabel(approximation: Approximation): string | undefined {
  const labels: Record<Approximation, string | undefined> = {
    none: undefined,
    about: l10n.t('about this value'),
    nearly: l10n.t('nearly this value'),
    over: l10n.t('this value or more'),
    under: l10n.t('this value or less'),
  };
  return labels[approximation];
}

export function eventLabel(event: EventKind): string {
  const labels: Record<EventKind, string> = {
    visit: l10n.t('Visit'),
    sign: l10n.t('Signing'),
    hold: l10n.t('Holding of an event'),
    found: l10n.t('Founding'),
    settle: l10n.t('Settlement'),
    invest: l10n.t('Investment'),
    launch: l10n.t('Launch'),
    approve: l10n.t('Approval'),
    award: l10n.t('Award'),
    meet: l10n.t('Meeting'),
  };
  return labels[event];
}

/** Why an entity was recognised, by its recogniser; the recogniser's own name where no words are known for it. */
export function recogniserLabel(recogniser: string): string {
  const labels: Record<string, string> = {
    gazetteer: l10n.t('it is in the list of known names'),
    names: l10n.t('it is built like a name'),
    persons: l10n.t('it is built like a personal name'),
    coordination: l10n.t('it stands in a list of its kind'),
    definition: l10n.t('the text defines it'),
    codes: l10n.t('it is a quoted term or a code'),
    tagger: l10n.t('it is used like one, judging by annotated texts'),
    consistency: l10n.t('it is named elsewhere in the text'),
  };
  return labels[recogniser] ?? recogniser;
}

/** What is wrong with a place of a kind of damage. */
export function damageLabel(kind: DamageKind): string {
  const labels: Record<DamageKind, string> = {
    insertedPinyin: l10n.t('Inserted pinyin that a faulty conversion left behind'),
    lostCharacter: l10n.t('Lost characters'),
    filteredWord: l10n.t('Words that a filter took out'),
    mojibake: l10n.t('Characters decoded with the wrong encoding'),
    htmlRemains: l10n.t('Remains of markup'),
    otherScript: l10n.t('Characters of the other script'),
    wrongCounterpart: l10n.t('Characters that a conversion seems to have chosen wrongly'),
    inconsistentVariant: l10n.t('Variants of a character that the text writes otherwise elsewhere'),
    compatibilityCharacter: l10n.t('Compatibility characters in place of common ones'),
    privateUse: l10n.t('Private-use characters, which only one font knows'),
    fullWidth: l10n.t('Full-width letters and digits'),
    strayBlank: l10n.t('Blanks inside a word or a number'),
    duplicatedPunctuation: l10n.t('Duplicated punctuation'),
    furniture: l10n.t('Lines that a web page put around the text'),
  };
  return labels[kind];
}
