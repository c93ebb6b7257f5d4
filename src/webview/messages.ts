/** What the page of the facts table and the client say to each other, and the words the page shows. */
import type { FactCell, FactColumn, FactRow, FactsVersion } from '../protocol.ts';

/** What the page keeps of itself while it is out of sight, beside the layout. */
export interface PageState {
  readonly scope: TableScope;
  /** A document whose facts it showed. */
  readonly uri: string | null;
  /** What was typed or chosen above columns. */
  readonly filters: readonly { readonly column: string; readonly value: string }[];
  /** Keys of rows. */
  readonly selection: readonly string[];
  readonly active: string | null;
  readonly scrollTop: number;
  readonly scrollLeft: number;
  readonly chartBy: ChartChoice;
}

/** What the horizontal order of a chart is; `auto` leaves it to the facts. */
export type ChartChoice = 'auto' | 'time' | 'subject';

/** The documents whose facts the table shows. */
export type TableScope = 'current' | 'open' | 'workspace';

/** Client → page. */
export type ToPage = Start | ShowFacts;

/** Answers `ready`, before anything else. */
export interface Start {
  readonly type: 'start';
  readonly words: Words;
  readonly labels: Labels;
  /** The display language, BCP 47, for the form of numbers. */
  readonly locale: string;
  /** As the last table was left; null for the first one. */
  readonly layout: Layout | null;
}

/** The facts of the documents in view, after every change of them. */
export interface ShowFacts {
  readonly type: 'facts';
  readonly scope: TableScope;
  readonly columns: readonly FactColumn[];
  readonly documents: readonly ShownDocument[];
  /** Texts of the workspace for which there is no room. */
  readonly leftOut: number;
}

export interface ShownDocument {
  readonly uri: string;
  readonly version: FactsVersion;
  /** What people call it. */
  readonly name: string;
  /** One row a fact, in the order of the document's facts. */
  readonly rows: readonly (readonly FactCell[])[];
}

/** Page → client. */
export type ToClient =
  /** The page listens. */
  | { readonly type: 'ready' }
  | { readonly type: 'scope'; readonly scope: TableScope }
  /** To be kept for the next table. */
  | { readonly type: 'layout'; readonly layout: Layout }
  /** Show the words of a fact in its text; `leave` where the person goes on there. */
  | { readonly type: 'reveal'; readonly fact: FactPlace; readonly leave: boolean }
  /** Save facts as a file, in this order. */
  | { readonly type: 'export'; readonly facts: readonly FactReference[] }
  | { readonly type: 'saveChart'; readonly format: ChartFormat; readonly content: string };

/** `svg` comes as text, `png` in base64. */
export type ChartFormat = 'png' | 'svg';

/** A fact of one version of a document. */
export interface FactReference {
  readonly uri: string;
  readonly version: FactsVersion;
  /** Index among the document's facts. */
  readonly fact: number;
}

/** A fact with its span in that version. */
export interface FactPlace extends FactReference {
  readonly start: number;
  readonly end: number;
}

export type ColumnName = keyof FactRow;

/** How a person has arranged the table. */
export interface Layout {
  /** Columns that were shown or hidden by choice; the others are shown where that is useful. */
  readonly shown: Readonly<Partial<Record<ColumnName, boolean>>>;
  /** Columns with a width of their own, in pixels. */
  readonly widths: Readonly<Partial<Record<ColumnName, number>>>;
  /** The first decides. */
  readonly sort: readonly { readonly column: ColumnName; readonly descending: boolean }[];
  readonly group: ColumnName | null;
  readonly chart: boolean;
}

/** What stands for the codes of the data, in the display language. */
export interface Labels {
  readonly columns: Readonly<Record<ColumnName, string>>;
  /** The codes of a column; a cell whose column or code is not here is shown as it is. */
  readonly values: Readonly<Partial<Record<ColumnName, Readonly<Record<string, string>>>>>;
}

/** The words of the page in the display language; {0}, {1} … stand for arguments. */
export interface Words {
  readonly table: string;
  readonly show: string;
  readonly currentDocument: string;
  readonly openDocuments: string;
  readonly workspace: string;
  /** {0} texts */
  readonly textsLeftOut: string;
  readonly groupBy: string;
  readonly noGroup: string;
  readonly columns: string;
  readonly copy: string;
  readonly export: string;
  readonly chart: string;
  readonly clearFilters: string;
  /** {0} facts */
  readonly count: string;
  /** {0} of {1} facts */
  readonly filteredCount: string;
  /** {0} selected */
  readonly selectedCount: string;
  /** {0} facts copied */
  readonly copied: string;
  readonly noFacts: string;
  readonly noMatch: string;
  /** {0} a column */
  readonly filterOf: string;
  readonly anyValue: string;
  readonly numberHint: string;
  /** {0} a line number */
  readonly goToLine: string;
  readonly noValue: string;
  readonly chartHint: string;
  readonly chartNoNumbers: string;
  readonly chartBy: string;
  readonly chartOverTime: string;
  readonly chartAcrossSubjects: string;
  readonly chartAutomatic: string;
  readonly savePng: string;
  readonly saveSvg: string;
  /** {0} facts without a number are left out */
  readonly leftOut: string;
  /** {0} facts without a time are left out */
  readonly timesLeftOut: string;
  /** {0} facts are left out for want of room */
  readonly crowdedOut: string;
  readonly growth: string;
  readonly noUnit: string;
  readonly noSubject: string;
  readonly exact: string;
}
