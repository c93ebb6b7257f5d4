/** The Entities view: who and what is named, by type; picking an entity again leads from mention to mention. */
import * as vscode from 'vscode';
import type { EntityType } from '../../core/index.ts';
import type { StoredAnnotations } from '../annotationStore.ts';
import { COMMAND } from '../commands/ids.ts';
import type { CurrentDocument } from '../currentDocument.ts';
import { fileName } from '../documents.ts';
import {
  ENTITY_ORDERS,
  type EntityOrder,
  entitiesByType,
  type ListedEntity,
  listEntities,
} from '../model/entityList.ts';
import { ENTITY_LOOKS } from '../model/labels.ts';
import { type MoreNode, Pager } from './pager.ts';
import { Refresher } from './refresher.ts';

export const ENTITIES_VIEW = 'policyAnnotator.entities';
const ORDER_KEY = 'entities.order';
/** Up to so many entities, types start out expanded. */
const FEW_ENTITIES = 150;

interface TypeNode {
  readonly type: 'type';
  readonly entityType: EntityType;
  readonly entities: readonly ListedEntity[];
}
export interface EntityNode {
  readonly type: 'entity';
  readonly uri: vscode.Uri;
  readonly entity: ListedEntity;
}
type Node = TypeNode | EntityNode | MoreNode;

export class EntitiesView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly pager = new Pager(ENTITIES_VIEW);
  private readonly entitiesOf = new WeakMap<StoredAnnotations, readonly ListedEntity[]>();
  private types: readonly TypeNode[] = [];
  private readonly treeChanged = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.treeChanged.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly refresher: Refresher;
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly current: CurrentDocument,
    private readonly memory: vscode.Memento,
  ) {
    this.view = vscode.window.createTreeView(ENTITIES_VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.refresher = new Refresher(this.view, () => this.treeChanged.fire(undefined));
    this.listeners = vscode.Disposable.from(
      this.view,
      this.refresher,
      this.treeChanged,
      current.onDidChange(() => this.refresher.schedule()),
    );
  }

  get order(): EntityOrder {
    const kept = this.memory.get<EntityOrder>(ORDER_KEY, 'count');
    return ENTITY_ORDERS.includes(kept) ? kept : 'count';
  }

  async sortBy(order: EntityOrder): Promise<void> {
    await this.memory.update(ORDER_KEY, order);
    this.refresher.now();
  }

  showMore(key: string): void {
    this.pager.showMore(key);
    this.treeChanged.fire(this.types.find((node) => node.entityType === key));
  }

  getChildren(node?: Node): Node[] {
    const { document, annotations: stored } = this.current;
    if (!node) this.view.description = document ? fileName(document.uri) : '';
    if (!stored) return [];
    if (!node) {
      this.types = entitiesByType(this.entitiesIn(stored), this.order).map(({ type, entities }) => ({
        type: 'type',
        entityType: type,
        entities,
      }));
      return [...this.types];
    }
    if (node.type !== 'type') return [];
    return this.pager.page(
      node.entityType,
      node.entities.map((entity): EntityNode => ({ type: 'entity', uri: stored.uri, entity })),
    );
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.type) {
      case 'type':
        return this.typeItem(node);
      case 'entity':
        return entityItem(node);
      case 'more':
        return this.pager.treeItem(node);
    }
  }

  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    if (node.type === 'entity') item.tooltip = entityTooltip(node.entity);
    return item;
  }

  dispose(): void {
    this.listeners.dispose();
  }

  private entitiesIn(stored: StoredAnnotations): readonly ListedEntity[] {
    const known = this.entitiesOf.get(stored);
    if (known) return known;
    const entities = listEntities(stored.annotations?.entities ?? []);
    this.entitiesOf.set(stored, entities);
    return entities;
  }

  private typeItem({ entityType, entities }: TypeNode): vscode.TreeItem {
    const look = ENTITY_LOOKS[entityType];
    const few = this.types.reduce((sum, type) => sum + type.entities.length, 0) <= FEW_ENTITIES;
    const item = new vscode.TreeItem(
      look.label(vscode.l10n.t),
      few ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
    );
    item.id = entityType;
    item.iconPath = new vscode.ThemeIcon(look.icon, new vscode.ThemeColor(`policyAnnotator.${entityType}.line`));
    item.description = String(entities.length);
    item.contextValue = 'entityType';
    return item;
  }
}

function entityItem({ uri, entity }: EntityNode): vscode.TreeItem {
  const item = new vscode.TreeItem(entity.label);
  const count = entity.mentions.length;
  item.id = `${entity.type}|${entity.id}`;
  item.description = count > 1 ? `×${count}` : '';
  item.contextValue = 'entity';
  item.command = {
    title: vscode.l10n.t('Go to Next Mention'),
    command: COMMAND.nextMention,
    arguments: [uri.toString(), entity.id],
  };
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} mentions', entity.label, count) };
  return item;
}

function entityTooltip({ label, name, forms, mentions }: ListedEntity): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  card.appendMarkdown('**').appendText(label).appendMarkdown('**');
  if (name !== label) card.appendText(` (${name})`);
  card.appendMarkdown('\n\n');
  if (forms.length > 1)
    card.appendText(vscode.l10n.t('Also written: {0}', forms.slice(1).join('、'))).appendMarkdown('\n\n');
  card.appendText(vscode.l10n.t('{0} mentions; click to go from one to the next', mentions.length));
  return card;
}
