/** What is known of the document in view, as one value: it decides views, welcome texts and status bar. */
import type { Annotations } from '../../core/index.ts';
import type { NotAnnotated, ScriptDescription, ScriptEvidence } from '../../protocol.ts';
import { targetLabel } from './conversions.ts';
import { scriptLabel } from './labels.ts';
import type { Translate } from './translate.ts';

export type DocumentStatus =
  /** No document that could be annotated is in view. */
  | { readonly state: 'none' }
  /** The server reads it. */
  | { readonly state: 'analysing' }
  /** The server does not run. */
  | { readonly state: 'stopped' }
  | { readonly state: NotAnnotated }
  | {
      readonly state: 'annotated';
      readonly annotations: Annotations;
      readonly script: ScriptDescription | null;
      readonly elapsed: number;
    };

export type DocumentState = DocumentStatus['state'];

/** What a status bar item says. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: readonly string[];
  readonly warning: boolean;
}

/** The status bar item for a document, or null where there is nothing to say. */
export function statusText(status: DocumentStatus, t: Translate): StatusText | null {
  switch (status.state) {
    case 'none':
    case 'empty':
    case 'disabled':
      return null;
    case 'analysing':
      return plain(`$(loading~spin) ${t('Reading the text…')}`, t('The text is being analysed.'));
    case 'stopped':
      return warning(t('Analysis stopped'), t('The analysis server does not run. Click to restart it.'));
    case 'failed':
      return warning(t('Analysis failed'), t('The analysis of this text failed. Click to see the log.'));
    case 'tooLarge':
      return plain(
        `$(circle-slash) ${t('Too large')}`,
        t('The text is longer than the setting “Max File Size” allows, so it is not annotated. Click to change it.'),
      );
    case 'wrongEncoding':
      return warning(
        t('Wrong encoding'),
        t(
          'The file was opened with the wrong encoding. Click to reopen it with another one, such as GB 18030 or Big5.',
        ),
      );
    case 'notChinese':
      return plain(
        `$(circle-slash) ${t('Not Chinese')}`,
        t('The text holds hardly any Chinese character, so it is not annotated.'),
      );
    case 'annotated':
      return annotatedText(status, t);
  }
}

function plain(text: string, tooltip: string): StatusText {
  return { text, tooltip: [tooltip], warning: false };
}

function warning(text: string, tooltip: string): StatusText {
  return { text: `$(warning) ${text}`, tooltip: [tooltip], warning: true };
}

type Annotated = Extract<DocumentStatus, { state: 'annotated' }>;

function annotatedText({ annotations, script: evidence, elapsed }: Annotated, t: Translate): StatusText {
  const { document, entities, figures, facts, checks } = annotations;
  const names = new Set(entities.map((entity) => entity.id)).size;
  const script = scriptLabel(document.script, t);
  const tooltip = [
    document.title ?? '',
    t('Script: {0}', script),
    ...(evidence ? scriptEvidence(evidence, t) : []),
    t('{0} entities in {1} mentions', names, entities.length),
    t('{0} figures', figures.length),
    t('{0} facts', facts.length),
    checks.length > 0 ? t('{0} things to check', checks.length) : '',
    document.date ? t('Dated {0}', document.date) : '',
    document.source ? t('Published by {0}', document.source) : '',
    t('Analysed in {0} ms', Math.round(elapsed)),
  ].filter(Boolean);
  return {
    text: `$(book) ${t('{0} · {1} entities · {2} facts', script, names, facts.length)}`,
    tooltip,
    warning: false,
  };
}

/** Passages in another script that a tooltip names; more are counted. */
const MOST_PASSAGES = 5;

/** What tells the script: the characters that only one script has, the standard, passages in another script. */
function scriptEvidence({ passages, ...whole }: ScriptDescription, t: Translate): readonly string[] {
  const { standard, simplified, traditional, examples } = whole;
  const named = passages.slice(0, MOST_PASSAGES).map((passage) => {
    const [first, last] = passage.lines.map((line) => line + 1);
    const lines = first === last ? t('Line {0}', String(first)) : t('Lines {0}–{1}', String(first), String(last));
    return `${lines}: ${passageText(passage, t)}`;
  });
  const more = passages.length - named.length;
  return [
    standard === null ? '' : t('Standard: {0}', targetLabel(standard, t)),
    simplified > 0 ? t('{0} characters are simplified only: {1}', simplified, examples.simplified.join('')) : '',
    traditional > 0 ? t('{0} characters are traditional only: {1}', traditional, examples.traditional.join('')) : '',
    ...named,
    more > 0 ? t('{0} more passages are in another script', more) : '',
  ];
}

/** A passage's script or standard, and the characters that tell it. */
function passageText({ script, standard, examples }: ScriptEvidence, t: Translate): string {
  const label = script === 'Hant' && standard ? targetLabel(standard, t) : scriptLabel(script, t);
  const telling = script === 'mixed' ? [...examples.simplified, ...examples.traditional] : examples[KEY[script]];
  return `${label} (${telling.join('')})`;
}

const KEY = { Hans: 'simplified', Hant: 'traditional' } as const;
