/** The document itself at the top of the Facts view, with what it says of itself below. */
import * as vscode from 'vscode';
import type { DocumentInfo } from '../../core/index.ts';
import type { StoredAnnotations } from '../annotationStore.ts';
import { COMMAND } from '../commands/ids.ts';
import { fileName } from '../documents.ts';
import { type CardRow, cardRows } from '../model/documentCard.ts';

export interface CardNode {
  readonly type: 'card';
  readonly uri: vscode.Uri;
  readonly info: DocumentInfo;
  readonly rows: readonly CardRow[];
}
export interface CardRowNode {
  readonly type: 'cardRow';
  readonly uri: vscode.Uri;
  readonly row: CardRow;
}

/** The card of a document that says anything of itself. */
export function cardOf({ uri, annotations }: StoredAnnotations): CardNode | null {
  if (!annotations) return null;
  const rows = cardRows(annotations.document, vscode.l10n.t);
  const { document: info } = annotations;
  return info.title !== null || rows.length > 0 ? { type: 'card', uri, info, rows } : null;
}

export function cardRowsOf({ uri, rows }: CardNode): CardRowNode[] {
  return rows.map((row) => ({ type: 'cardRow', uri, row }));
}

export function cardItem({ uri, info, rows }: CardNode): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(info.title ?? fileName(uri), rows.length > 0 ? Collapsed : None);
  item.id = `card|${uri.toString()}`;
  item.description = [info.source, info.date].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon('book');
  item.tooltip = [item.label, ...rows.map((row) => `${row.name}: ${row.value}`)].join('\n');
  return item;
}

export function cardRowItem({ uri, row }: CardRowNode): vscode.TreeItem {
  const item = new vscode.TreeItem(row.value);
  item.description = row.name;
  item.iconPath = new vscode.ThemeIcon(row.icon);
  item.tooltip = `${row.name}: ${row.value}`;
  item.accessibilityInformation = { label: item.tooltip };
  if (row.span) {
    const { start, end } = row.span;
    item.command = {
      title: vscode.l10n.t('Show in Text'),
      command: COMMAND.reveal,
      arguments: [uri.toString(), start, end],
    };
  }
  return item;
}
