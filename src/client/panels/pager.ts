/** Shows the children of a tree node a page at a time, so that long lists stay smooth. */
import * as vscode from 'vscode';
import { COMMAND } from '../commands/ids.ts';
import { PAGE } from '../model/factGroups.ts';

/** The last child of a node that has more than is shown. */
export interface MoreNode {
  readonly type: 'more';
  readonly key: string;
  readonly hidden: number;
}

export class Pager {
  private readonly shown = new Map<string, number>();

  /** @param view the id of the view, which `showMore` gets back */
  constructor(private readonly view: string) {}

  /** The children to show of the node `key`, and a row that shows more of them where there are more. */
  page<T>(key: string, children: readonly T[]): (T | MoreNode)[] {
    const count = this.shown.get(key) ?? PAGE;
    if (children.length <= count) return [...children];
    return [...children.slice(0, count), { type: 'more', key, hidden: children.length - count }];
  }

  showMore(key: string): void {
    this.shown.set(key, (this.shown.get(key) ?? PAGE) + PAGE);
  }

  treeItem({ key, hidden }: MoreNode): vscode.TreeItem {
    const item = new vscode.TreeItem(vscode.l10n.t('Show more ({0} left)', hidden));
    item.id = `more:${key}`;
    item.iconPath = new vscode.ThemeIcon('ellipsis');
    item.command = { title: '', command: COMMAND.showMore, arguments: [this.view, key] };
    return item;
  }
}
