/** The card of a fact: what it says, with its exact value, and the words that say so. */
import * as vscode from 'vscode';
import type { Figure } from '../../core/index.ts';
import { factFields } from '../model/factFields.ts';
import { type FactRow, rowSentence } from '../model/factRows.ts';

export function factTooltip(row: FactRow, figures: readonly Figure[]): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  card.appendMarkdown('**').appendText(rowSentence(row)).appendMarkdown('**\n\n');
  const figure = row.fact.kind === 'indicator' ? figures[row.fact.figure] : undefined;
  if (figure) card.appendText(exactValue(figure)).appendMarkdown('\n\n');
  if (row.fact.kind === 'indicator')
    for (const { name, value } of factFields(row.fact, figures, vscode.l10n.t))
      card.appendMarkdown('- ').appendText(`${name}: ${value}`).appendMarkdown('\n');
  card.appendMarkdown('\n');
  card.appendMarkdown('> ').appendText(row.evidence.replace(/\s+/g, ' '));
  return card;
}

/** `CNY 108,000,000,000` for 1080亿元: the normalised value, in full. */
function exactValue({ value, unit, kind }: Figure): string {
  const number = typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 6 }) : value;
  if (kind === 'money') return `${unit} ${number}`;
  return unit === '%' ? `${number}%` : `${number} ${unit}`.trim();
}
