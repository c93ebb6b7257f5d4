/** Which of the protocol's symbol kinds stands for what; they were made for programs, so icons guide the choice. */
import { SymbolKind } from 'vscode-languageserver/node';
import type { EntityType, FactKind } from '../core/index.ts';

export const ENTITY_SYMBOLS: Readonly<Record<EntityType, SymbolKind>> = {
  person: SymbolKind.Object,
  position: SymbolKind.Key,
  organization: SymbolKind.Class,
  place: SymbolKind.Namespace,
  park: SymbolKind.Package,
  policy: SymbolKind.Interface,
  industry: SymbolKind.Module,
  event: SymbolKind.Event,
  product: SymbolKind.Struct,
};

export const FACT_SYMBOLS: Readonly<Record<FactKind, SymbolKind>> = {
  indicator: SymbolKind.Number,
  event: SymbolKind.Event,
  role: SymbolKind.Key,
};
