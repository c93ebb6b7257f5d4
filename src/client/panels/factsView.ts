/** The Facts view: what the text asserts, grouped, as rows that read like sentences and lead to their evidence. */
import * as vscode from 'vscode';
import type { AnnotationStore, StoredAnnotations } from '../annotationStore.ts';
import { COMMAND } from '../commands/ids.ts';
import type { CurrentDocument } from '../currentDocument.ts';
import { fileName } from '../documents.ts';
import { type FactGroup, filterRows, GROUPINGS, type Grouping, groupRows } from '../model/factGroups.ts';
import { type FactRow, factRows, rowSentence, statementUnderSubject, timeText } from '../model/factRows.ts';
import { EVENT_LOOKS, FIGURE_LOOKS } from '../model/labels.ts';
import { readSetting, SECTION } from '../settings.ts';
import { type CardNode, type CardRowNode, cardItem, cardOf, cardRowItem, cardRowsOf } from './cardItems.ts';
import { factTooltip } from './factTooltip.ts';
import { type MoreNode, Pager } from './pager.ts';
import { Refresher } from './refresher.ts';

export const FACTS_VIEW = 'policyAnnotator.facts';
const GROUPING_KEY = 'facts.grouping';
/** Context key: a filter is set. */
const FILTERED_KEY = 'policyAnnotator.facts.filtered';
/** Up to so many rows, groups start out expanded. */
const FEW_ROWS = 300;

interface GroupNode {
  readonly type: 'group';
  readonly group: FactGroup;
}
interface RowNode {
  readonly type: 'row';
  readonly group: FactGroup;
  readonly row: FactRow;
}
export type FactNode = CardNode | CardRowNode | GroupNode | RowNode | MoreNode;

export class FactsView implements vscode.TreeDataProvider<FactNode>, vscode.Disposable {
  private readonly pager = new Pager(FACTS_VIEW);
  private readonly rowsOf = new WeakMap<StoredAnnotations, readonly FactRow[]>();
  private query = '';
  private groups: readonly GroupNode[] | null = null;
  private shownRows = 0;
  private readonly treeChanged = new vscode.EventEmitter<FactNode | undefined>();
  readonly onDidChangeTreeData = this.treeChanged.event;
  private readonly view: vscode.TreeView<FactNode>;
  private readonly refresher: Refresher;
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly store: AnnotationStore,
    private readonly current: CurrentDocument,
    private readonly memory: vscode.Memento,
  ) {
    this.view = vscode.window.createTreeView(FACTS_VIEW, {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.refresher = new Refresher(this.view, () => this.refresh());
    this.listeners = vscode.Disposable.from(
      this.view,
      this.refresher,
      this.treeChanged,
      current.onDidChange(() => this.refresher.schedule()),
      store.onDidChange(() => {
        if (this.grouping === 'document') this.refresher.schedule();
      }),
    );
  }

  get grouping(): Grouping {
    const kept = this.memory.get<Grouping>(GROUPING_KEY);
    const wanted = kept ?? readSetting(vscode.workspace.getConfiguration(SECTION), 'facts.groupBy');
    return GROUPINGS.includes(wanted) ? wanted : 'subject';
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await this.memory.update(GROUPING_KEY, grouping);
    this.refresh();
  }

  get filter(): string {
    return this.query;
  }

  set filter(query: string) {
    this.query = query.trim();
    void vscode.commands.executeCommand('setContext', FILTERED_KEY, this.query !== '');
    this.refresh();
  }

  /** The facts that are selected in the view. */
  get selection(): readonly RowNode[] {
    return this.view.selection.filter((node) => node.type === 'row');
  }

  /** Annotated documents whose facts the view shows: the current one, or every open one when grouped by document. */
  get sources(): readonly StoredAnnotations[] {
    const { annotations } = this.current;
    const shown = this.grouping === 'document' ? this.store.all() : annotations ? [annotations] : [];
    return shown.filter((stored) => stored.annotations !== null);
  }

  refresh(): void {
    this.groups = null;
    this.treeChanged.fire(undefined);
  }

  showMore(key: string): void {
    this.pager.showMore(key);
    this.treeChanged.fire(this.groups?.find((node) => node.group.key === key));
  }

  getChildren(node?: FactNode): FactNode[] {
    if (!node) {
      this.groups ??= this.makeGroups();
      const groups = this.pager.page('', this.groups);
      return groups.length > 0 ? [...this.card(), ...groups] : [];
    }
    if (node.type === 'card') return cardRowsOf(node);
    if (node.type !== 'group') return [];
    const { group } = node;
    return this.pager.page(
      group.key,
      group.rows.map((row): RowNode => ({ type: 'row', group, row })),
    );
  }

  getTreeItem(node: FactNode): vscode.TreeItem {
    switch (node.type) {
      case 'card':
        return cardItem(node);
      case 'cardRow':
        return cardRowItem(node);
      case 'group':
        return this.groupItem(node.group);
      case 'row':
        return this.rowItem(node);
      case 'more':
        return this.pager.treeItem(node);
    }
  }

  resolveTreeItem(item: vscode.TreeItem, node: FactNode): vscode.TreeItem {
    if (node.type === 'row') {
      const figures = this.annotationsOf(node.row.uri)?.figures ?? [];
      item.tooltip = factTooltip(node.row, figures);
    }
    return item;
  }

  dispose(): void {
    this.listeners.dispose();
  }

  /** Grouped by document, each group is a document already. */
  private card(): CardNode[] {
    const stored = this.current.annotations;
    const card = stored && this.grouping !== 'document' ? cardOf(stored) : null;
    return card ? [card] : [];
  }

  private annotationsOf(uri: string) {
    return this.store.latest(vscode.Uri.parse(uri))?.annotations;
  }

  private makeGroups(): readonly GroupNode[] {
    const all = this.sources.flatMap((stored) => this.rowsIn(stored));
    const rows = filterRows(all, this.query);
    this.shownRows = rows.length;
    this.describe(all.length);
    const groups = groupRows(rows, this.grouping, vscode.l10n.t, (uri) => fileName(vscode.Uri.parse(uri)));
    return groups.map((group) => ({ type: 'group', group }));
  }

  private rowsIn(stored: StoredAnnotations): readonly FactRow[] {
    const known = this.rowsOf.get(stored);
    if (known) return known;
    const { uri, annotations, text } = stored;
    const rows = annotations ? factRows(uri.toString(), annotations, text) : [];
    this.rowsOf.set(stored, rows);
    return rows;
  }

  private describe(all: number): void {
    const { document } = this.current;
    this.view.description =
      this.grouping === 'document' ? vscode.l10n.t('open documents') : document ? fileName(document.uri) : '';
    this.view.message = this.query
      ? vscode.l10n.t('Filter “{0}”: {1} of {2} facts', this.query, this.shownRows, all)
      : undefined;
  }

  private groupItem(group: FactGroup): vscode.TreeItem {
    const open = this.query !== '' || this.shownRows <= FEW_ROWS;
    const item = new vscode.TreeItem(
      group.label,
      open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
    );
    // Filtered groups are other nodes, since a node keeps its expansion.
    item.id = this.query === '' ? group.key : `${group.key}|filtered`;
    item.iconPath = new vscode.ThemeIcon(group.icon);
    item.description = String(group.rows.length);
    item.contextValue = 'factGroup';
    return item;
  }

  private rowItem({ group, row }: RowNode): vscode.TreeItem {
    const label = this.grouping === 'subject' ? statementUnderSubject(row) : rowSentence({ ...row, time: null });
    const item = new vscode.TreeItem(label);
    item.id = `${group.key}|${row.uri}|${row.key}${this.query === '' ? '' : '|filtered'}`;
    item.description = row.time === null ? '' : timeText(row.time);
    item.iconPath = new vscode.ThemeIcon(this.rowIcon(row));
    item.contextValue = 'fact';
    item.command = {
      title: vscode.l10n.t('Show Evidence'),
      command: COMMAND.reveal,
      arguments: [row.uri, row.start, row.end],
    };
    item.accessibilityInformation = { label: rowSentence(row) };
    return item;
  }

  private rowIcon({ fact, trend, uri }: FactRow): string {
    if (trend) return trend === 'up' ? 'arrow-up' : 'arrow-down';
    if (fact.kind === 'event') return EVENT_LOOKS[fact.event].icon;
    if (fact.kind === 'role') return 'account';
    const figure = this.annotationsOf(uri)?.figures[fact.figure];
    return figure ? FIGURE_LOOKS[figure.kind].icon : 'graph';
  }
}
